namespace Xiangzhi.Registers;

/// <summary>F7a, F7b and F8. Village entries (F6) are counted by their own register.</summary>
public sealed partial class Petitions
{
    private static void Count(Definition<Petition> d)
    {
        Cut(d.Flow("F7a", "收到信访", "Petitions received", "件").On(s => s.Registered).Unless(s => s.Gone)
            .Rule("当年登记的信访，一件一计，不分直接收到、转送、交办；同意退回的、并入他案的，自退回、并案之日起不再计；检举控告只登记移交，不在其内。"));
        Cut(d.Flow("F7b", "办理信访", "Petitions handled", "件").Each(s => s.Counted).On(c => c.On).Unless(c => c.Undone)
            .Rule("当年办结的信访：处理意见、调解和解、答复、分流转送、不予受理、转为纠纷、撤回；退回和并案不计；重新办理的，原办结自重新办理之日起不再计。"))
            .Slice("outcome", "结果", (c, _) => c.Outcome);
        const string inTime = "上级交办并写明办结日期的，按那个日期落在当年的算；在那天或以前办结的为按期；退回、并案在那天以前的不算。";
        var (met, due) = d.Ratio("F8", "交办信访按期办结率", "Assigned petitions concluded in time");
        met.OnDue("xf_assigned", met: true).Slice("village", "村（社区）", s => s.Village).Slice("from", "交办机关", s => s.From ?? "").Rule(inTime);
        due.OnDue("xf_assigned").Slice("village", "村（社区）", s => s.Village).Slice("from", "交办机关", s => s.From ?? "").Rule(inTime);
    }

    private static CountBuilder<Petition, TItem> Cut<TItem>(CountBuilder<Petition, TItem> count) where TItem : class => count
        .Slice("purpose", "目的", (_, s) => s.Purpose)
        .Slice("form", "形式", (_, s) => s.Form)
        .Slice("origin", "来源", (_, s) => s.Origin)
        .Slice("route", "途径", (_, s) => s.Route)
        .Slice("content", "内容类别", (_, s) => s.Content)
        .Slice("repeated", "重复", (_, s) => (bool?)s.Repeated)
        .Slice("collective", "集体", (_, s) => (bool?)(s.Persons >= PetitionTerms.Collective))
        .Slice("village", "村（社区）", (_, s) => s.Village);
}
