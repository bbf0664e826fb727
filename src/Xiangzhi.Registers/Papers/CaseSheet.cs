using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers;

/// <summary>Writes the papers of one enforcement matter. What the ledger does not know, or may not show, becomes a gap to fill in by hand.</summary>
internal class CaseSheet(PaperRequest request)
{
    protected PaperRequest Request => request;

    public DateOnly On => request.Line.Entry.On;

    /// <summary>The form that the paper is printed from; another act's paper has none of these words.</summary>
    public TForm? Form<TForm>() where TForm : Form => request.Line.Form as TForm;

    public Paper Paper(string code, string title, IReadOnlyList<Block> blocks, string? number = null, bool signed = true) => new()
    {
        Title = [title],
        Number = number ?? request.Matter.Common.Papers.LastOrDefault(p => p.Paper == code)?.OfficialNumber,
        Blocks = blocks,
        Signature = signed ? new(request.Township, On, Sealing.Sealed) : null,
    };

    public string CaseNumber => request.Matter.Number;

    public Run Personal(Personal<string> value, int width = 8) =>
        value.Place is { } place && request.Reveal(place) is { Length: > 0 } text ? text : new BlankRun(width);

    public static Run Text(string? value, int width = 8) => string.IsNullOrEmpty(value) ? new BlankRun(width) : value;

    public static Run Day(DateOnly? day) => day is { } known ? Say(known) : new BlankRun(6);

    public static Run Time(TimeOnly? time) => time is { } known ? known.ToString("HH:mm", CultureInfo.InvariantCulture) : new BlankRun(4);

    public Run Ref<TRegister>(Ref<TRegister>? reference, int width = 6) where TRegister : Register =>
        reference is { } known && request.Roster.Item(known.Id) is { } item ? item.Label : new BlankRun(width);

    public Run Refs<TRegister>(IEnumerable<Ref<TRegister>> references) where TRegister : Register =>
        string.Join("、", references.Select(r => request.Roster.Item(r.Id)?.Label).OfType<string>()) is { Length: > 0 } names ? names : new BlankRun(10);

    /// <summary>Officers with their certificate numbers, as the papers ask.</summary>
    public IReadOnlyList<Run> Officers(Items<OfficerSeen> officers) => officers.Count == 0 ? [new BlankRun(12)]
        :
        [
            .. officers.SelectMany((o, i) => new[]
            {
                i == 0 ? "" : "、", Ref<Officers>(o.Officer), "（执法证号", Text(o.Number), "）",
            }.Where(r => r.Plain.Length > 0)),
        ];

    /// <summary>An officer as the printed entry saw the certificate.</summary>
    public OfficerSeen Seen(Ref<Officers> officer) => new(officer, Valid: true, request.Line.Seen.Text(officer, Officer.CertificateFact) ?? "", [], null);

    /// <summary>Label of a field of enforcement, as the office names it; empty where none is recorded.</summary>
    public string DomainOf(Code<Domains> domain) =>
        string.IsNullOrEmpty(domain.Value) ? "" : request.Roster.CodeLabel(Domains.Table, Domains.Standard, domain.Value)?.Zh ?? domain.Value;

    public static FormCell Cell(string label, params IReadOnlyList<Run> value) => new(label, value);

    public static FieldRow Row(string label, params IReadOnlyList<Run> value) => new([new(label, value)]);

    /// <summary>A field for an opinion with room and a place to sign.</summary>
    public static FieldRow Opinion(string label, params IReadOnlyList<Run> value) =>
        new([new(label, value) { Lines = 4, Foot = "签名：　　　　　　　　年　　月　　日" }]);

    public static Paragraph Line(params IReadOnlyList<Run> runs) => new(runs, Placing.Flush);

    public static Paragraph Say(params IReadOnlyList<Run> runs) => new(runs);

    public static Heading Head(string text) => new(1, [text]);

    public static string Yuan(decimal yuan) => string.Create(CultureInfo.InvariantCulture, $"{yuan:0.00}元");

    public static string Say(DateOnly day) => day.InWords;

    public static string Label<T>(T value) where T : struct, Enum =>
        ((Scalar<T>)FieldFactory.ScalarOf(typeof(T), unit: null)).Show(value, Roster.Empty, Language.Zh);

    /// <summary>A period of the law book in words, e.g. 60日, 6个月, 5个工作日; a gap where the book has none for the day.</summary>
    public Run Period(string rule)
    {
        if (request.Law.Book.At(rule, On) is not { } version || request.Law.SettingsOn(On).ValueOf(version) is not { } value)
            return new BlankRun(3);
        return value.ToString(CultureInfo.InvariantCulture) + version.Rule.Unit switch
        {
            Law.RuleUnit.Working => "个工作日",
            Law.RuleUnit.Month => "个月",
            Law.RuleUnit.Quarter => "个季度",
            Law.RuleUnit.Year => "年",
            Law.RuleUnit.Percent => "%",
            _ => "日",
        };
    }

    /// <summary>Review 复议 at the district government or suit 诉讼, either of which may come first.</summary>
    public Paragraph EitherRemedy() => Say("如不服本决定，可以自收到本决定书之日起", Period("rev_apply"), "内向", new BlankRun(8),
        "人民政府申请行政复议，也可以自收到之日起", Period("lit_direct"), "内依法向", new BlankRun(8), "人民法院提起行政诉讼。");
}
