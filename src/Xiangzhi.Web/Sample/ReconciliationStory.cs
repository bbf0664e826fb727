using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>对账 of penalties and officers, a few days into the next month; the last month still waits for it.</summary>
internal sealed class ReconciliationStory(Script script, Setting setting)
{
    private const string Platform = "执法+监督";

    public void Tell(int year, int months)
    {
        for (var month = 1; month <= months; month++)
        {
            var (first, last) = (new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));
            var on = Setting.Working(last.AddDays(script.Dice.Between(2, 6)));
            var penalties = script.CountOf(d => d is { Register: "penalty", Matter: null } && d.On >= first && d.On <= last);
            Done(on, "penalty", year, month, penalties);
            Done(on, "officer", year, month, month == 1 ? setting.Officers.Count : 0);
        }
    }

    private void Done(DateOnly on, string register, int year, int month, int same) => script.Add(new("reconciliation", "done", on, new ReconcileMonth
    {
        Register = register, Platform = Platform, Year = year, Month = month, Same = same, OnlyHere = 0, OnlyThere = 0, Differing = 0,
    }) { By = setting.Squad[0].Number });
}
