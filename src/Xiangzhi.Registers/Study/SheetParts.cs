using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers;

/// <summary>What the light papers of study, training and publicity have in common: ruled fields, lists of people, sign-in lines.</summary>
internal static class SheetParts
{
    /// <summary>Empty lines of a sign-in sheet that is printed before anybody is known.</summary>
    private const int EmptyLines = 20;

    public static FormCell Cell(string label, string? value, int lines = 1) =>
        new(label, [string.IsNullOrWhiteSpace(value) ? new BlankRun(8) : value]) { Lines = lines };

    public static FieldRow Row(params FormCell[] cells) => new(cells);

    public static string? Day(DateOnly? day) => day?.InWords;

    public static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    public static string? Name(this PaperRequest request, Ref<Staff>? person) =>
        person is { } known ? request.Roster.Item(known.Id)?.Label : null;

    public static string Names(this PaperRequest request, IEnumerable<Ref<Staff>> persons) => string.Join("、", persons.Select(p => request.Name(p) ?? "〔名册上未见〕"));

    public static string? Text(this PaperRequest request, Personal<string> value) => value.Place is { } place ? request.Reveal(place) : null;

    public static string Label<T>(T value) where T : struct, Enum =>
        ((Scalar<T>)FieldFactory.ScalarOf(typeof(T), unit: null)).Show(value, Roster.Empty, Language.Zh);

    public static string Codes<TTable>(this PaperRequest request, IEnumerable<Code<TTable>> codes) where TTable : ICodeTable =>
        string.Join("、", codes.Select(c => request.Roster.CodeLabel(TTable.Table, TTable.Standard, c.Value)?.Zh ?? c.Value));

    /// <summary>How many came, and how that is known: 12人，另估计30人.</summary>
    public static string Heads(int named, int others, Counted counted) => (named, others) switch
    {
        (0, 0) => "",
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{named}人"),
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"{others}人（{Label(counted)}）"),
        _ => string.Create(CultureInfo.InvariantCulture, $"列名{named}人，另{others}人（{Label(counted)}）"),
    };

    /// <summary>签到表: one line for each person, or empty lines to sign on.</summary>
    public static Table SignIn(IReadOnlyList<string> names)
    {
        var lines = names.Count > 0 ? names.Count : EmptyLines;
        return Table.Of([new("序号", 0.5, CellSetting.Centre), new("姓名", 1.2), new("单位及职务", 2), new("签名", 1.5), new("备注", 1)],
            Enumerable.Range(0, lines).Select(IReadOnlyList<string> (i) => [(i + 1).ToString(CultureInfo.InvariantCulture), i < names.Count ? names[i] : ""]));
    }

    public static Signature Signed(this PaperRequest request, DateOnly? day) => new(request.Township, day, Sealing.Unsealed);
}
