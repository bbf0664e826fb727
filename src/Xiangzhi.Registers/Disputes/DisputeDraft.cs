using Xiangzhi.Law;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers;

/// <summary>One paper of a dispute being drafted: its state in the words of a form.</summary>
internal sealed class DisputeDraft(PaperRequest request)
{
    public Dispute State { get; } = (Dispute)request.Matter.State;

    public string Kind => request.Roster.CodeLabel(DisputeKinds.Table, DisputeKinds.Standard, State.Kind.Value ?? "")?.Zh ?? "";

    public string Source => request.Roster.CodeLabel(DisputeSources.Table, DisputeSources.Standard, State.Source.Value ?? "")?.Zh ?? "";

    public Run CommitteeName => State.Committee is { } committee && request.Roster.Item(committee.Id) is { } item ? item.Label : new BlankRun(12);

    /// <summary>The paper of a ruled form.</summary>
    public Paper Form(string title, IReadOnlyList<FieldRow> rows) => new() { Title = [title], Number = request.Matter.Number, Blocks = [new FieldTable(rows)] };

    /// <summary>The paper of a text that the committee seals.</summary>
    /// <param name="number">The committee's own number; else the ledger's.</param>
    public Paper Letter(string title, IReadOnlyList<Block> blocks, string? number = null, DateOnly? on = null) => new()
    {
        Title = [title], Number = number ?? request.Matter.Number, Blocks = blocks,
        Signature = new(CommitteeName is TextRun name ? name.Text : "　　　　　　人民调解委员会", on, Sealing.Sealed),
    };

    public FieldRow Head() => new([new("台账号", [request.Matter.Number]), new("调解委员会", [CommitteeName]) { Share = 2 }]);

    public IEnumerable<FieldRow> Parties() => State.Parties.SelectMany(p => (FieldRow[])
    [
        new([new("姓名或名称", [Say(p.Name)]), new("证件号码", [Say(p.IdNumber)])]) { Group = DisputePapers.LabelOf(p.Side) },
        new([new("电话", [Say(p.Phone)]), new("住址", [Say(p.Address)])]) { Group = DisputePapers.LabelOf(p.Side) },
    ]);

    /// <summary>The line that names everybody to whom a paper goes.</summary>
    public Paragraph To()
    {
        List<Run> names = [];
        foreach (var party in State.Parties)
        {
            if (names.Count > 0)
                names.Add("、");
            names.Add(Say(party.Name));
        }
        return new([.. names, "："], Placing.Flush);
    }

    public Run Names(IReadOnlyList<Ref<Mediators>> mediators)
    {
        var known = mediators.Select(m => request.Roster.Item(m.Id)?.Label).OfType<string>().ToList();
        return known.Count > 0 ? string.Join("、", known) : new BlankRun(8);
    }

    public Run Say(Personal<string> value, int blank = 8) => Text(value.Place is { } place ? request.Reveal(place) : null, blank);

    public Run Day(Mark? mark) => mark is { } known ? Say(known.Day) : new BlankRun(8);

    /// <summary>Day and time of the entry from which the paper is made.</summary>
    public string When() => Say(request.Line.Entry.On)
        + (request.Line.Entry.At is { } time ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {time:HH:mm}") : "");

    public static Run Text(string? text, int blank = 8) => string.IsNullOrEmpty(text) ? new BlankRun(blank) : text;

    public static string Say(DateOnly day) => day.InWords;
}
