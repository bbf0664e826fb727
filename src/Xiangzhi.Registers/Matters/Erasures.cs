namespace Xiangzhi.Registers;

/// <summary>Which personal parts a form takes out of the ledger, and when it may not.</summary>
public static class Erasures
{
    /// <param name="before">The matter before the form's own entry.</param>
    public static IReadOnlyList<(long Seq, string Slot)> Of(object form, Matter? before) => form switch
    {
        ErasePersonal erase => [(erase.Entry, erase.Slot ?? "")],
        DestroyFile => [.. before!.Lines.SelectMany(line => line.Entry.Personal.Select(part => (line.Entry.Seq, part.Slot)))],
        _ => [],
    };

    /// <summary>What was rightly entered is kept as long as its file, 个人信息保护法 47; what never should have been entered goes at once.</summary>
    public static Refusal? Refusal(ErasePersonal erase, Matter matter, ActCircumstances at) => erase.Ground switch
    {
        null => Registers.Refusal.Missing("ground", "请选依据：录错的可以清除；本人要求删除的，要等案卷的保管期限满"),
        ErasureGround.Asked when Retention.HeldBy(at.Roster, matter, at.On) is { } why => Registers.Refusal.Held(why),
        _ => null,
    };
}
