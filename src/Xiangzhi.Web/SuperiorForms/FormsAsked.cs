using Xiangzhi.Registers;

namespace Xiangzhi.Web.SuperiorForms;

/// <summary>Which of the superiors' forms a list shows.</summary>
/// <param name="Text">Part of the name of the form or of the office; empty: any.</param>
/// <param name="By">The office that asks for it; empty: any.</param>
/// <param name="Every">Null: however often it is asked.</param>
public sealed record FormsAsked(string Text, string By, ReportFrequency? Every, FormsDue Due)
{
    public static FormsAsked Of(IQueryCollection query) => new(query["q"].ToString().Trim(), query["by"].ToString(), Read<ReportFrequency>(query["every"]), Read<FormsDue>(query["due"]) ?? FormsDue.Any);

    public bool Takes(SuperiorForm form, DateOnly today) =>
        (Text.Length == 0 || form.Name.Contains(Text, StringComparison.OrdinalIgnoreCase) || form.AskedBy.Contains(Text, StringComparison.OrdinalIgnoreCase))
        && (By.Length == 0 || form.AskedBy == By) && (Every is null || form.Every == Every) && IsDue(form, Due, today);

    /// <summary>As an address asks for it.</summary>
    public string Query => $"q={Uri.EscapeDataString(Text)}&by={Uri.EscapeDataString(By)}&every={(Every is { } every ? Identifier.Kebab(every.ToString()) : "")}&due={Identifier.Kebab(Due.ToString())}";

    /// <summary>Whether its next return, which nobody has sent, is due so.</summary>
    public static bool IsDue(SuperiorForm form, FormsDue due, DateOnly today) => due == FormsDue.Any || (form.Ended is null
        && form.NextDue < (due == FormsDue.Late ? today : new DateOnly(today.Year, today.Month, 1).AddMonths(1)));

    private static T? Read<T>(string? code) where T : struct, Enum => Enum.GetValues<T>().Where(v => Identifier.Kebab(v.ToString()) == code).Select(v => (T?)v).FirstOrDefault();
}

/// <summary>When the next return of a form is due.</summary>
public enum FormsDue
{
    [Label("全部", English = "All")] Any,

    /// <summary>What is late is due this month too.</summary>
    [Label("本月要报、还没报", English = "Due this month, not sent")] Month,
    [Label("已经过期", English = "Late")] Late,
}
