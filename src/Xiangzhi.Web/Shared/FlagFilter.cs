using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>How a flag shows: an accepted or unrecorded one is grey.</summary>
public enum FlagShade
{
    [Label("红")] Red,
    [Label("黄")] Amber,
    [Label("灰（已认可、未录入）", English = "Grey: accepted or not recorded")] Grey,
}

/// <summary>How long the ledger has shown a flag.</summary>
public enum FlagAge
{
    [Label("七天内", English = "Up to 7 days")] Week,
    [Label("八到三十天", English = "8 to 30 days")] Month,
    [Label("三十一到九十天", English = "31 to 90 days")] Quarter,
    [Label("九十天以上", English = "Over 90 days")] Longer,
}

/// <summary>Which flags a page shows. Grey ones only when they are asked for.</summary>
public sealed record FlagFilter(FlagShade? Shade, string? Register, Guid? Village, string? Rule, FlagAge? Age)
{
    public static FlagFilter Of(IQueryCollection query) => new(One<FlagShade>(query["severity"]), Given(query["register"]),
        Guid.TryParse(query["village"], out var village) ? village : null, Given(query["rule"]), One<FlagAge>(query["age"]));

    public bool Takes(FlagRow row, DateOnly today) => (Shade is { } shade ? ShadeOf(row.Flag) == shade : !row.Flag.IsGrey)
        && (Register is null || row.Register == Register) && (Village is null || row.Village == Village) && (Rule is null || row.Flag.Rule == Rule)
        && (Age is null || AgeOf(row.Flag, today) == Age);

    public static FlagShade ShadeOf(Flag flag) => flag.IsGrey ? FlagShade.Grey : flag.Severity == Severity.Red ? FlagShade.Red : FlagShade.Amber;

    public static FlagAge AgeOf(Flag flag, DateOnly today) => (today.DayNumber - flag.Noticed.DayNumber) switch
    {
        <= 7 => FlagAge.Week,
        <= 30 => FlagAge.Month,
        <= 90 => FlagAge.Quarter,
        _ => FlagAge.Longer,
    };

    /// <summary>The same filter with one part changed, as a query; null takes the part away.</summary>
    public string With(string part, string? value)
    {
        var parts = new Dictionary<string, string?>
        {
            ["severity"] = Shade?.ToString(), ["register"] = Register, ["village"] = Village?.ToString("D", CultureInfo.InvariantCulture), ["rule"] = Rule, ["age"] = Age?.ToString(),
        };
        parts[part] = value;
        return "/flags" + QueryString.Create(parts.Where(p => p.Value is not null));
    }

    private static T? One<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
