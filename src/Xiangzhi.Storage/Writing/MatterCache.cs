namespace Xiangzhi.Storage.Writing;

/// <summary>
/// The matters last acted on in any township of a store, folded. Only what is committed, and only a township's writer puts in: so a
/// reader never finds less here than it would in the database.
/// </summary>
internal sealed class MatterCache(int capacity)
{
    private readonly Lock guard = new();
    private readonly Dictionary<(long Township, Guid Matter), LinkedListNode<Kept>> places = [];
    private readonly LinkedList<Kept> order = new();

    private readonly record struct Kept(long Township, Folded Folded);

    /// <summary>One township's share; what others put in may push out its own.</summary>
    public OfTownship For(long township) => new(this, township);

    public sealed class OfTownship(MatterCache all, long township)
    {
        public Folded? Find(Guid id)
        {
            lock (all.guard)
            {
                if (!all.places.TryGetValue((township, id), out var node))
                    return null;
                all.order.Remove(node);
                all.order.AddFirst(node);
                return node.Value.Folded;
            }
        }

        public void Put(Folded folded)
        {
            lock (all.guard)
            {
                if (all.places.Remove((township, folded.Matter.Id), out var old))
                    all.order.Remove(old);
                all.places[(township, folded.Matter.Id)] = all.order.AddFirst(new Kept(township, folded));
                if (all.order.Count > all.Capacity)
                    all.Remove(all.order.Last!);
            }
        }

        public void Clear()
        {
            lock (all.guard)
            {
                for (var node = all.order.First; node is not null;)
                {
                    var next = node.Next;
                    if (node.Value.Township == township)
                        all.Remove(node);
                    node = next;
                }
            }
        }
    }

    private int Capacity => capacity;

    private void Remove(LinkedListNode<Kept> node)
    {
        places.Remove((node.Value.Township, node.Value.Folded.Matter.Id));
        order.Remove(node);
    }
}
