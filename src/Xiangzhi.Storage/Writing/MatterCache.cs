namespace Xiangzhi.Storage.Writing;

/// <summary>
/// The matters last acted on, folded. Only what is committed, and only the township's writer puts in: so a reader never
/// finds less here than it would in the database.
/// </summary>
internal sealed class MatterCache(int capacity)
{
    private readonly Lock guard = new();
    private readonly Dictionary<Guid, LinkedListNode<Folded>> places = [];
    private readonly LinkedList<Folded> order = new();

    public Folded? Find(Guid id)
    {
        lock (guard)
        {
            if (!places.TryGetValue(id, out var node))
                return null;
            order.Remove(node);
            order.AddFirst(node);
            return node.Value;
        }
    }

    public void Put(Folded folded)
    {
        lock (guard)
        {
            if (places.Remove(folded.Matter.Id, out var old))
                order.Remove(old);
            places[folded.Matter.Id] = order.AddFirst(folded);
            if (order.Count <= capacity)
                return;
            places.Remove(order.Last!.Value.Matter.Id);
            order.RemoveLast();
        }
    }

    public void Clear()
    {
        lock (guard)
        {
            places.Clear();
            order.Clear();
        }
    }
}
