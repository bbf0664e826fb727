namespace Xiangzhi.Registers.Tests.Persons;

/// <summary>The approved table of rights is what the definitions say, and holds to a few rules of its own.</summary>
public sealed class RightsTableTests
{
    private static readonly IReadOnlyList<RightsRow> Rows = RightsTable.Of(Catalogue.Standard);

    [Fact]
    public void The_approved_text_is_what_the_definitions_say()
    {
        using var resource = typeof(RightsTableTests).Assembly.GetManifestResourceStream("RIGHTS.md")!;
        using var reader = new StreamReader(resource);
        var (approved, made) = (reader.ReadToEnd().ReplaceLineEndings("\n"), RightsTable.Text(Catalogue.Standard).ReplaceLineEndings("\n"));
        if (approved == made)
            return;
        var place = Path.Combine(AppContext.BaseDirectory, "RIGHTS.md");
        File.WriteAllText(place, made);
        var (was, now) = (approved.Split('\n'), made.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(was.Length, now.Length)).First(i => was.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        Assert.Fail($"docs/RIGHTS.md, line {line + 1}:\n  {was.ElementAtOrDefault(line)}\nthe definitions say\n  {now.ElementAtOrDefault(line)}\nIf that right is meant, take over {place} and have the change read by somebody else.");
    }

    [Fact]
    public void Whoever_may_act_on_a_matter_may_read_it() => Assert.Equal([],
        from row in Rows
        where row.Register.Action(row.Right) is { Opens: false }
        let read = Rows.First(r => r.Register == row.Register && r.Right == RightsTable.Read)
        from i in Enumerable.Range(0, Viewpoint.All.Count)
        where row.Reaches[i] > read.Reaches[i]
        select $"{row.Register.Code} {row.Right} {Viewpoint.All[i].Code}");

    [Fact]
    public void Whoever_reads_names_reads_the_matter() => Assert.Equal([],
        from row in Rows
        where row.Right == RightsTable.ReadPersonal
        let read = Rows.First(r => r.Register == row.Register && r.Right == RightsTable.Read)
        from i in Enumerable.Range(0, Viewpoint.All.Count)
        where row.Reaches[i] > read.Reaches[i]
        select $"{row.Register.Code} {Viewpoint.All[i].Code}");

    [Fact]
    public void A_narrower_place_never_holds_more_than_a_wider_one() => Assert.Equal([],
        from row in Rows
        where row.Reaches[0] > row.Reaches[1]
        select $"{row.Register.Code} {row.Right}: a group leader holds more than a village cadre");

    [Fact]
    public void A_supervisor_of_one_line_sees_nothing_of_another() => Assert.Equal([],
        from row in Rows
        from i in Enumerable.Range(0, Viewpoint.All.Count)
        let grant = Viewpoint.All[i].Grant
        where grant.Role == Role.Supervisor && row.Reaches[i] != Reach.None && row.Register.Line is { } line && !grant.Lines.Contains(line)
        select $"{row.Register.Code} {row.Right} {Viewpoint.All[i].Code}");

    [Fact]
    public void Nobody_but_those_who_did_it_reads_a_sealed_hand_over() =>
        Assert.All(Rows.Where(r => r.Register.Code == SealedHandovers.RegisterCode && r.Register.Action(r.Right)?.Opens != true), r => Assert.All(r.Reaches, reach => Assert.True(reach is Reach.None or Reach.Own)));

    [Fact]
    public void Every_role_stands_in_the_table() => Assert.Equal(Enum.GetValues<Role>().Order(), Viewpoint.All.Select(v => v.Grant.Role).Distinct().Order());
}
