namespace Xiangzhi.Registers.Tests.SuperiorForms;

/// <summary>A superior's form is uploaded, its cells are said, it is sent each period, put right, replaced and given up.</summary>
public sealed class SuperiorFormTests
{
    private static readonly DateOnly Day = new(2026, 2, 3);
    private static readonly Attachment Blank = new("月报.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 10, new string('a', 64));

    private readonly TestTownship township = new(new(2026, 6, 1));

    private static UploadBlank Upload => new() { Name = "人民调解月报", AskedBy = "区司法局", Every = ReportFrequency.Monthly, First = "2026-01", DueMonth = DueMonth.Next, DueDay = 5, Blank = Blank };

    private static SendFilled Filled(string period, params (string, string)[] values) => new() { Period = period, File = Blank, Values = SentValues.Write(values), KnownTo = 3 };

    private Matter Begun() => township.Do("superior-form", "say", Day, new SayCells { Cells = ["1!C6 F1a", "1!D6 F2b year kind=family", "1!P6 -"] }, township.Do("superior-form", "upload", Day, Upload));

    private SuperiorForm State(Matter matter) => (SuperiorForm)township.Now(matter).State;

    [Fact]
    public void Its_next_period_is_due_on_its_day_until_it_is_sent()
    {
        var form = township.Do("superior-form", "upload", Day, Upload);
        Assert.Equal((SuperiorFormStage.Unsaid, "2026-01", new DateOnly(2026, 2, 5)), (State(form).Stage, State(form).NextPeriod.Code, State(form).NextDue));
        form = Begun();
        township.Do("superior-form", "send", new(2026, 2, 4), Filled("2026-01", ("1!C6", "12"), ("1!D6", "4")), form);
        Assert.Equal(("2026-02", new DateOnly(2026, 3, 5)), (State(form).NextPeriod.Code, State(form).NextDue));
        Assert.Equal(("12", "4"), (State(form).Sent(new(ReportFrequency.Monthly, 2026, 1))!.Values["1!C6"], State(form).Before(new(ReportFrequency.Monthly, 2026, 3))!.Values["1!D6"]));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_was_said_of_other_cells_stands_and_a_place_alone_takes_a_meaning_back()
    {
        var form = Begun();
        township.Do("superior-form", "say", Day, new SayCells { Cells = ["1!C6 F2a", "1!P6"] }, form);
        Assert.Equal(["1!C6 F2a", "1!D6 F2b year kind=family"], State(form).Cells.Select(c => c.Written));
    }

    [Fact]
    public void A_return_that_was_put_right_leaves_the_one_that_went_up()
    {
        var form = Begun();
        township.Do("superior-form", "send", Day, Filled("2026-01", ("1!C6", "12")), form);
        Assert.IsType<Refused>(township.Try("superior-form", "send", Day, Filled("2026-01", ("1!C6", "13")), form));
        township.Do("superior-form", "send-again", Day, new SendAgain { Period = "2026-01", File = Blank, Values = SentValues.Write([("1!C6", "13")]), KnownTo = 4, Reason = "漏了一件" }, form);
        Assert.Equal(["12", "13"], State(form).Returns.Select(r => r.Values["1!C6"]));
        Assert.Equal("漏了一件", State(form).Sent(new(ReportFrequency.Monthly, 2026, 1))!.Reason);
        Assert.IsType<Refused>(township.Try("superior-form", "send-again", Day, new SendAgain { Period = "2026-02", File = Blank, Reason = "没有报过" }, form));
    }

    [Fact]
    public void A_new_version_keeps_only_what_still_holds_for_it()
    {
        var form = Begun();
        township.Do("superior-form", "replace", Day, new ReplaceBlank { Blank = Blank with { Sha256 = new string('b', 64) }, Cells = ["1!C6 F1a"] }, form);
        Assert.Equal((2, "1!C6 F1a"), (State(form).Versions.Count, string.Join(' ', State(form).Cells.Select(c => c.Written))));
        Assert.Equal([new string('a', 64), new string('b', 64)], township.Now(form).Register.FilesKept(township.Now(form)).Distinct());
        township.Do("superior-form", "end", Day, new EndForm { Reason = "并入另一张表" }, form);
        Assert.Equal(SuperiorFormStage.Ended, State(form).Stage);
        Assert.DoesNotContain("send", township.Now(form).Register.Actions.Where(a => a.OfferedOn(township.Now(form))).Select(a => a.Code));
    }

    [Theory]
    [InlineData("2026-Q1", 5, "月报.xlsx", nameof(UploadBlank.First))]
    [InlineData("2026-13", 5, "月报.xlsx", nameof(UploadBlank.First))]
    [InlineData("2026-01", 32, "月报.xlsx", nameof(UploadBlank.DueDay))]
    [InlineData("2026-01", 5, "月报.xls", nameof(UploadBlank.Blank))]
    public void Nonsense_is_refused_at_its_field(string first, int day, string file, string field)
    {
        var refused = Assert.IsType<Refused>(township.Try("superior-form", "upload", Day, Upload with { First = first, DueDay = day, Blank = Blank with { Name = file } }));
        Assert.Equal(Identifier.Camel(field), Assert.Single(refused.Refusals).Field);
    }

    [Theory, InlineData("C6 F1a"), InlineData("1!6 F1a"), InlineData("1!C6 F1a 某年"), InlineData("0!C6 -"), InlineData("1!C6 @nobody")]
    public void A_line_that_is_no_meaning_is_refused(string line)
    {
        var refused = Assert.IsType<Refused>(township.Try("superior-form", "say", Day, new SayCells { Cells = [line] }, Begun()));
        Assert.Contains(line, Assert.Single(refused.Refusals).Message, StringComparison.Ordinal);
    }
}
