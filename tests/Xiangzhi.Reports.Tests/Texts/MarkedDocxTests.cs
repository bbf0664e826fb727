using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Reports.Texts;
using static Xiangzhi.Reports.Tests.Texts.WordFile;

namespace Xiangzhi.Reports.Tests.Texts;

public sealed class MarkedDocxTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 20, 9, 30, 0, TimeSpan.FromHours(8));

    /// <summary>All that may stand between the characters of a report: formatting, changes, links, fields, tables, boxes, notes.</summary>
    internal static readonly string Rich =
        "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val=\"44\"/></w:rPr><w:t xml:space=\"preserve\">　2025年度报告 </w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>全年受理</w:t></w:r><w:del w:id=\"90\" w:author=\"a\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:delText>200</w:delText></w:r></w:del><w:ins w:id=\"91\" w:author=\"a\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:rPr><w:i/></w:rPr><w:t>矛盾纠纷221件</w:t></w:r></w:ins><w:r><w:t>，化解</w:t><w:tab/><w:t>𠮷村</w:t><w:br/><w:t>219件</w:t><w:footnoteReference w:id=\"1\"/><w:t>。</w:t></w:r></w:p>"
        + "<w:p><w:hyperlink w:anchor=\"x\"><w:r><w:t>办结率百分之百</w:t></w:r></w:hyperlink><w:fldSimple w:instr=\" SEQ t \"><w:r><w:t>12</w:t></w:r></w:fldSimple><w:sdt><w:sdtContent><w:r><w:t>件</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        + Table(Row("村", "受理"), Row("凉洞", P("22") + P("1件")))
        + "<w:p><w:r><w:t>框前</w:t></w:r>" + Box(P("框中3起")) + "<w:r><w:t>框后</w:t></w:r></w:p>" + P("末段。");

    [Fact]
    public void A_comment_stands_at_exactly_the_characters_marked_and_the_text_stays_what_it_was() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Start, byte Length)[]>(),
        given =>
        {
            var (file, report) = Sample(Rich);
            TextMark[] marks = [.. given.Select((g, i) => new TextMark(g.Start % report.Text.Length, g.Length % 12, $"意见{i}"))];
            var marked = Marked(report, file, marks);
            Assert.Equal(report, Whole(marked), (a, b) => a!.Text == b!.Text && a.Paragraphs.SequenceEqual(b.Paragraphs));
            var covered = Covered(marked);
            for (var i = 0; i < marks.Length; i++)
                // The blank after the title is no part of the text, and stands within a comment that goes on beyond it.
                Assert.Equal(InOneStory(report.Text, marks[i]), covered[i].Replace("告 全", "告全", StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Formatting_is_kept_on_both_sides_and_nothing_else_is_touched()
    {
        var (file, report) = Sample("<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r w:rsidR=\"00A1\"><w:rPr><w:b/><w:u w:val=\"single\"/></w:rPr><w:t>受理221件整</w:t></w:r></w:p>" + P("别的"));
        var body = Body(Marked(report, file, [new(2, 4, "核对")]));
        var runs = body.Descendants(W + "r").Where(r => r.Element(W + "t") is not null).ToList();
        Assert.Equal(["受理", "221件", "整", "别的"], runs.Select(r => r.Value));
        Assert.All(runs.Take(3), r => Assert.Equal("00A1", r.Attribute(W + "rsidR")?.Value));
        Assert.All(runs.Take(3), r => Assert.Equal(["b", "u"], r.Element(W + "rPr")!.Elements().Select(e => e.Name.LocalName)));

        body.Descendants().Where(e => e.Name.LocalName is "commentRangeStart" or "commentRangeEnd" || e.Element(W + "commentReference") is not null).Remove();
        foreach (var run in runs.Skip(1).Take(2))
        {
            runs[0].Element(W + "t")!.Value += run.Value;
            run.Remove();
        }
        Assert.Equal(Body(file).ToString(SaveOptions.DisableFormatting), body.ToString(SaveOptions.DisableFormatting).Replace("<w:t xml:space=\"preserve\">受", "<w:t>受", StringComparison.Ordinal));
    }

    [Fact]
    public void Blanks_that_are_read_as_one_kind_stay_what_they_are()
    {
        var (file, report) = Sample(P("受理\u00A0221件\u00A0\u00A0"));
        var marked = Marked(report, file, [new(1, 4, "核对")]);
        Assert.Equal("受理 221件", report.Text);
        Assert.Equal(["理\u00A022"], Covered(marked));
        Assert.Equal("受理\u00A0221件\u00A0\u00A0", Body(marked).Root!.Value);
    }

    [Fact]
    public void Comments_that_the_file_has_stay_and_new_ones_get_other_ids()
    {
        const string has = """<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="某某"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment></w:comments>""";
        var file = Of("<w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t>受理</w:t></w:r><w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r><w:r><w:t>221件</w:t></w:r></w:p>", ("comments", has));
        var marked = Marked(Whole(file), file, [new(1, 2, "新"), new(1, 2, "新")]);
        var comments = Part(marked, "word/comments.xml").Root!.Elements(W + "comment").ToList();
        Assert.Equal(["7", "8", "9"], comments.Select(c => c.Attribute(W + "id")!.Value));
        Assert.Equal(["旧", "新", "新"], comments.Select(c => c.Value));
        Assert.Equal(["受理", "理2", "理2"], Covered(marked));
        Assert.Empty(Errors(marked));
    }

    [Fact]
    public void A_comment_says_who_and_when_and_has_its_lines()
    {
        var (file, report) = Sample(P("甲"));
        var comment = Part(Marked(report, file, [new(0, 1, "账上212件。\n差 9 件 <A&B>")]), "word/comments.xml").Root!.Element(W + "comment")!;
        Assert.Equal(("乡治核数", "核数", "2026-01-20T09:30:00Z"), (comment.Attribute(W + "author")!.Value, comment.Attribute(W + "initials")!.Value, comment.Attribute(W + "date")!.Value));
        Assert.Equal(["账上212件。", "差 9 件 <A&B>"], comment.Elements(W + "p").Select(p => p.Value));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_is_valid_for_Word_and_the_same_each_time(bool isWord)
    {
        var (file, report) = Sample(Rich);
        TextMark[] marks = [.. Enumerable.Range(0, report.Text.Length).SelectMany(i => new[] { new TextMark(i, i % 7, $"意见{i}"), new TextMark(i, 1, "又") }), new(0, report.Text.Length, "全篇")];
        var marked = Marked(report, isWord ? file : null, marks);
        Assert.Equal(isWord ? Errors(file) : [], Errors(marked));
        Assert.Equal(marked, Marked(report, isWord ? file : null, marks));
        Assert.Equal(marks.Length, Covered(marked).Count);
    }

    [Fact]
    public void A_report_that_was_no_Word_file_becomes_a_paper_with_comments()
    {
        var report = ReportText.Of("白土乡人民政府\n2025年度报告\n区政府：\n一、举措\n（一）调解\n全年受理221件。\n村\t受理\t化解\n凉洞\t\t2\n三塘\t3\n末段");
        var marked = Marked(report, "%PDF-1.7"u8.ToArray(), [new(report.Text.IndexOf("221件", StringComparison.Ordinal), 4, "核对"), new(0, 0, "缺第三部分")]);
        Assert.Equal(report.Text, Whole(marked).Text);
        Assert.Equal(["221件", ""], Covered(marked));
        Assert.Equal(["Title", "Title", "BodyText", "Heading1", "Heading2", "BodyText"], Body(marked).Root!.Element(W + "body")!.Elements(W + "p").Take(6).Select(p => p.Element(W + "pPr")!.Element(W + "pStyle")!.Attribute(W + "val")!.Value));
    }

    [Fact]
    public void A_Word_file_that_must_not_be_handed_on_comes_back_as_a_plain_paper()
    {
        var file = Of("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>" + P("甲"), ("settings", "<a/>"));
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry("word/embeddings/oleObject1.bin").Open()))
            writer.Write("x");
        var marked = Marked(Whole(stream.ToArray()), stream.ToArray(), [new(0, 1, "核对")]);
        Assert.DoesNotContain("embeddings", Encoding.Latin1.GetString(marked), StringComparison.Ordinal);
        Assert.Equal(["甲"], Covered(marked));
    }

    [Fact]
    public void Marks_of_another_report_are_an_error()
    {
        Assert.Throws<ArgumentException>(() => Marked(ReportText.Of("乙"), Of(P("甲")), []));
        Assert.Throws<ArgumentException>(() => Marked(ReportText.Of(" "), null, []));
    }

    internal static byte[] Marked(ReportText report, byte[]? original, IReadOnlyList<TextMark> marks)
    {
        using var target = new MemoryStream();
        MarkedDocx.Write(report, original, marks, At, target);
        return target.ToArray();
    }

    internal static ReportText Whole(byte[] file) => Assert.IsType<TextReading.Whole>(ReportTextReader.Read(file, "报告.docx")).Report;

    /// <summary>By the id of each comment, in their order: the characters between its two ends, as they stand in the file.</summary>
    private static List<string> Covered(byte[] file)
    {
        var (open, covered) = (new Dictionary<int, XElement?>(), new SortedDictionary<int, string>());
        foreach (var element in Body(file).Descendants().Where(e => e.Ancestors().All(a => a.Name.LocalName != "Fallback")))
        {
            var box = element.Ancestors(W + "txbxContent").FirstOrDefault();
            if (element.Name == W + "commentRangeStart")
            {
                covered.Add((int)element.Attribute(W + "id")!, "");
                open.Add((int)element.Attribute(W + "id")!, box);
            }
            else if (element.Name == W + "commentRangeEnd")
            {
                Assert.True(open.Remove((int)element.Attribute(W + "id")!, out var begun) && begun == box);
            }
            else if (element.Name == W + "t" || element.Name == W + "tab")
            {
                foreach (var (id, _) in open.Where(o => o.Value == box))
                    covered[id] += element.Name == W + "tab" ? "\t" : element.Value;
            }
        }
        Assert.Empty(open);
        return [.. covered.Values];
    }

    /// <summary>What a mark covers, without what no element holds; a mark that goes on into or out of the box ends at its edge.</summary>
    private static string InOneStory(string text, TextMark mark)
    {
        var (from, to) = (mark.Start, Math.Min(mark.Start + mark.Length, text.Length));
        if (to == from)
            return "";
        if (char.IsLowSurrogate(text[from]))
            from--;
        if (to < text.Length && char.IsLowSurrogate(text[to]))
            to++;
        var (box, end) = (text.IndexOf("框中", StringComparison.Ordinal), text.IndexOf("\n末段", StringComparison.Ordinal));
        var inside = Enumerable.Range(from, to - from).Where(i => text[i] != '\n' && !IsBetweenCells(text, i)).ToList();
        var isInBox = inside.Count > 0 && inside[0] >= box && inside[0] < end;
        return string.Concat(inside.Where(i => isInBox == (i >= box && i < end)).Select(i => text[i]));
    }

    private static bool IsBetweenCells(string text, int place) => (text[place] == '\t' && text[place - 1] != '解') || text[place] == ' ';

    private static (byte[] File, ReportText Report) Sample(string body)
    {
        var file = Of(body);
        return (file, Whole(file));
    }

    private static IEnumerable<string> Errors(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description)];
    }
}
