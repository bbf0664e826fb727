namespace Xiangzhi.Registers;

public sealed record BeginReport : Form<AnnualReport>
{
    [Label("报告年度", English = "Year"), Unit("年")] public required int Year { get; init; }
    [Label("题目", English = "Title"), Hint("题目前面自动写上本乡全称和年份", English = "The office's full name and the year are put before it")] public ReportTitle Title { get; init; }
    [Label("文种", English = "Kind"), Hint("每种一年一份", English = "One of each kind a year")] public ReportKind Kind { get; init; }

    public override AnnualReport Into(AnnualReport s, At at) => s with { Year = Year, Kind = Kind, Title = Title, Begun = at.Mark };
}

/// <summary>Writes one section, so that several people can write at a time; the latest text counts, the earlier ones stay readable.</summary>
public sealed record WriteSection : Form<AnnualReport>
{
    /// <summary>Longest heading, in characters: it stands on one line of 28.</summary>
    public const int LongestHeading = 60;

    [Label("章", English = "Chapter")] public required ReportChapter Chapter { get; init; }
    [Label("第几节", English = "Section"), Hint("一章只有一段的，不填", English = "Leave empty where the chapter has one text only")] public int Number { get; init; }
    [Label("小标题", English = "Heading"), Hint("不写序号", English = "Without its number")] public string? Heading { get; init; }
    [Label("正文", English = "Text"), Wide, Hint("数字写成指标引用，例如 {F1a}；公开文本，不写姓名", English = "Figures as references, e.g. {F1a}; a public text, so no names")] public required string Text { get; init; }

    public override AnnualReport Into(AnnualReport s, At at) => s.Unapproved.With(new(Chapter, Math.Max(1, Number), Heading ?? "", Text, at.Mark));
}

public sealed record DropSection : Form<AnnualReport>
{
    [Label("章", English = "Chapter")] public required ReportChapter Chapter { get; init; }
    [Label("第几节", English = "Section")] public int Number { get; init; }
    [Label("删去的理由", English = "Reason")] public string? Reason { get; init; }

    public override AnnualReport Into(AnnualReport s, At at) => s.Unapproved.Without(Chapter, Math.Max(1, Number));
}

/// <summary>Says that a paragraph is last year's on purpose, and why.</summary>
public sealed record CarryOver : Form<AnnualReport>
{
    [Label("章", English = "Chapter")] public required ReportChapter Chapter { get; init; }
    [Label("第几节", English = "Section")] public int Number { get; init; }
    [Label("去年的那一段", English = "Last year's paragraph"), Wide, Hint("年报页和写稿页上按“注明沿用”自动填写", English = "Filled in where the report's page marks it")] public required string Earlier { get; init; }
    [Label("为什么沿用", English = "Reason"), Wide, Hint("例如 机构和分工没有变；不写姓名", English = "E.g. the offices are the same; no names")] public required string Reason { get; init; }

    public override AnnualReport Into(AnnualReport s, At at) => s with { CarriedOver = s.CarriedOver.Add(new(Chapter, Math.Max(1, Number), Earlier, Reason, at.Mark)) };
}

public sealed record AssignSections : Form<AnnualReport>
{
    [Label("分工", English = "Sections")] public required Items<SectionAssignment> Sections { get; init; }

    public override AnnualReport Into(AnnualReport s, At at) => s with
    {
        Duties = [.. s.Duties.Where(d => Sections.All(a => a.Chapter != d.Chapter || a.Place != d.Number)),
            .. Sections.Select(a => new SectionDuty(a.Chapter, a.Place, a.Owner, a.Due))],
    };
}

public sealed record SectionAssignment
{
    [Label("章", English = "Chapter")] public required ReportChapter Chapter { get; init; }
    [Label("第几节", English = "Section")] public int Number { get; init; }
    [Label("执笔人", English = "Written by")] public required Ref<Staff> Owner { get; init; }
    [Label("交稿日期", English = "Due on")] public DateOnly? Due { get; init; }

    internal int Place => Math.Max(1, Number);
}

public sealed record SubmitReport : Form<AnnualReport>
{
    [Label("送谁审定", English = "To")] public Ref<Staff>? To { get; init; }
    [Label("说明", English = "Remark"), Wide, Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override AnnualReport Into(AnnualReport s, At at) => s with { Submitted = at.Mark, Returned = null };
}

/// <summary>Takes the draft back before anybody decided on it.</summary>
public sealed record WithdrawReport : Form<AnnualReport>
{
    [Label("撤回的理由", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override AnnualReport Into(AnnualReport s, At at) => s with { Submitted = null };
}

public sealed record ReturnReport : Form<AnnualReport>
{
    [Label("意见", English = "Comments")] public required Items<CommentRow> Comments { get; init; }

    public override AnnualReport Into(AnnualReport s, At at) => s with
    {
        Returned = at.Mark, Submitted = null, Approved = null,
        Comments = [.. s.Comments, .. Comments.Select(c => new ReviewComment(c.Chapter, c.Number, c.Comment, at.Mark))],
    };
}

public sealed record CommentRow
{
    [Label("章", English = "Chapter")] public ReportChapter? Chapter { get; init; }
    [Label("第几节", English = "Section")] public int? Number { get; init; }
    [Label("怎么改", English = "Comment"), Hint("不写姓名", English = "No names")] public required string Comment { get; init; }
}

public sealed record ApproveReport : Form<AnnualReport>
{
    [Label("审定的会议", English = "Meeting"), Hint("例如 党委会，纪要编号", English = "E.g. Party committee, number of its minutes")] public string? Meeting { get; init; }
    [Label("意见", English = "Opinion"), Wide, Hint("不写姓名", English = "No names")] public string? Opinion { get; init; }

    public override AnnualReport Into(AnnualReport s, At at) => s with { Approved = at.Mark, Returned = null };
}

public sealed record SendUpReport : Form<AnnualReport>
{
    [Label("报送机关", English = "To"), Hint("上一级党委和政府", English = "The Party committee and government above")] public required string To { get; init; }
    [Label("抄送", English = "Copy to"), Hint("上一级法治建设议事协调机构", English = "Its rule-of-law body")] public string? CopyTo { get; init; }
    [Label("文号", English = "Document number")] public string? DocumentNumber { get; init; }

    public override AnnualReport Into(AnnualReport s, At at) => s with { SentUp = at.Mark, SentTo = To, SentCopyTo = CopyTo ?? "" };
}

public sealed record PublishReport : Form<AnnualReport>
{
    [Label("公开的地方", English = "Where"), Hint("网站栏目、公开栏", English = "Section of the website, notice board")] public required string Where { get; init; }
    [Label("网址", English = "Address")] public string? Address { get; init; }

    public override AnnualReport Into(AnnualReport s, At at) => s with { Published = at.Mark, PublishedAt = Address ?? Where };
}

/// <summary>Puts the published text right; what was printed stays beside it.</summary>
public sealed record CorrectPublished : Form<AnnualReport>
{
    [Label("更正了什么", English = "What"), Wide, Hint("不写姓名", English = "No names")] public required string What { get; init; }
    [Label("更正登在哪里", English = "Where")] public required string Where { get; init; }
    [Label("章", English = "Chapter")] public ReportChapter? Chapter { get; init; }
    [Label("第几节", English = "Section")] public int Number { get; init; }
    [Label("更正后的正文", English = "New text"), Wide, Hint("整节的正文；只更正说明的不填", English = "The whole section; empty where only a note is given")] public string? Text { get; init; }

    public override AnnualReport Into(AnnualReport s, At at)
    {
        var place = Math.Max(1, Number);
        var corrected = s with { Corrections = s.Corrections.Add(new(What, Where, at.Mark)) };
        return Chapter is { } chapter && Text is { } text
            ? corrected.With(new(chapter, place, s.Section(chapter, place)?.Heading ?? "", text, at.Mark)) : corrected;
    }
}
