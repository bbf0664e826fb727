namespace Xiangzhi.Registers;

/// <summary>A year of the ledger that was closed: what was printed then stays printed.</summary>
public sealed record YearClosing
{
    public int Year { get; init; }

    /// <summary>Cut-off day of the printed figures, inclusive.</summary>
    public DateOnly AsOf { get; init; }

    public Mark? Closed { get; init; }

    /// <summary>The report as it was printed; null while none was.</summary>
    public PrintedReport? Printed { get; init; }
}

/// <summary>The report of a closed year as a file, byte for byte; it stands beside the journal, its hash within.</summary>
/// <param name="Sha256">Hex, lower case.</param>
/// <param name="TextUpTo">Last entry whose text it holds.</param>
/// <param name="Marks">Places that the program still pointed out when it was printed.</param>
public sealed record PrintedReport(string Sha256, long TextUpTo, int Marks, Mark Kept);

public sealed record CloseYear : Form<YearClosing>
{
    [Label("年份", English = "Year")] public required int Year { get; init; }
    [Label("数字截止", English = "Figures as of"), Hint("印在报告里的数字算到哪一天，通常是12月31日", English = "Last day of the printed figures, usually 31 December")] public required DateOnly AsOf { get; init; }

    public override YearClosing Into(YearClosing s, At at) => s with { Year = Year, AsOf = AsOf, Closed = at.Mark };
}

/// <summary>Keeps the printed report of a closed year. The program does it itself, right after the close.</summary>
public sealed record KeepPrinted : Form<YearClosing>
{
    [Label("文件的校验值", English = "Hash of the file"), Hint("SHA-256，程序自己填写", English = "SHA-256, filled in by the program")] public required string Sha256 { get; init; }
    [Label("文字截至账本第几条", English = "Text up to entry")] public required int TextUpTo { get; init; }
    [Label("尚有提示", English = "Places pointed out"), Unit("个")] public int Marks { get; init; }

    public override YearClosing Into(YearClosing s, At at) => s.Printed is null ? s with { Printed = new(Sha256, TextUpTo, Marks, at.Mark) } : s;
}

/// <summary>Closed years. Later facts of a closed year stand beside its printed figures as corrections, in no other year.</summary>
public sealed class Periods : Register<YearClosing>
{
    protected override void Define(Definition<YearClosing> d)
    {
        d.Named("period", "年度结账", number: "{township}结〔{year}〕{n}号", Area.Annual, "Closed years");
        d.Reference(byKey: s => s.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), byLabel: (s, _) => $"{s.Year}年度");
        d.Title(s => $"{s.Year}年度结账");
        d.Keeps(m => m.Lines.Select(l => l.Form).OfType<KeepPrinted>().Select(f => f.Sha256));

        d.Opens<CloseYear>("close", "结账").By(Role.OfficeClerk, Role.Leader).Day("结账日期", "Closed on")
            .Refuse((_, f, c) => f.Year >= c.On.Year + 1 || f.AsOf.Year != f.Year || f.AsOf > c.On, nameof(CloseYear.AsOf), "截止日应在结账的年份之内，并且已经过去");

        d.Act<KeepPrinted>("print", "存印出稿").English("Keep the printed report").By(Role.OfficeClerk, Role.Leader).While(s => s.Printed is null).Next(_ => false)
            .Refuse(f => f.Sha256.Length != 64 || !f.Sha256.All(char.IsAsciiHexDigitLower), nameof(KeepPrinted.Sha256), "校验值是 64 位小写十六进制，由程序填写");

        d.List("年份", s => s.Year, "Year").List("截止", s => s.AsOf, "As of");
    }
}
