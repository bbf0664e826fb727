namespace Xiangzhi.Registers;

/// <summary>One question of the bank 题库.</summary>
public sealed record Question
{
    public Code<LawTitles> Law { get; init; }
    public QuestionKind Kind { get; init; }
    public string Text { get; init; } = "";
    public Items<string> Options { get; init; } = [];
    public string Answer { get; init; } = "";
    public Mark? Added { get; init; }
    public Mark? Retired { get; init; }
}

public enum QuestionKind
{
    [Label("单选", English = "Single choice")] Single,
    [Label("多选", English = "Multiple choice")] Multiple,
    [Label("判断", English = "True or false")] Judgement,
    [Label("简答", English = "Short answer")] Short,
}

/// <summary>What a question says; adding it and putting it into other words share it.</summary>
public abstract record QuestionText : Form<Question>
{
    [Label("涉及的法律", English = "Law"), Also("法律", "法规")] public Code<LawTitles> Law { get; init; }
    [Label("题型", English = "Kind"), Also("类型")] public required QuestionKind Kind { get; init; }
    [Label("题目", English = "Question"), Wide, Also("题干")] public required string Text { get; init; }
    [Label("选项A", English = "Option A"), Also("A")] public string? OptionA { get; init; }
    [Label("选项B", English = "Option B"), Also("B")] public string? OptionB { get; init; }
    [Label("选项C", English = "Option C"), Also("C")] public string? OptionC { get; init; }
    [Label("选项D", English = "Option D"), Also("D")] public string? OptionD { get; init; }
    [Label("选项E", English = "Option E"), Also("E")] public string? OptionE { get; init; }
    [Label("选项F", English = "Option F"), Also("F")] public string? OptionF { get; init; }
    [Label("答案", English = "Answer"), Also("正确答案"), Hint("选择题写字母，例如 A 或 ABD；判断题写 对 或 错", English = "Letters for a choice, e.g. A or ABD; true-or-false answers are typed in Chinese")] public required string Answer { get; init; }

    private const string Letters = "ABCDEF";

    internal string?[] Given => [OptionA, OptionB, OptionC, OptionD, OptionE, OptionF];

    /// <summary>A choice whose answer names options that stand there, one or several; a judgement that is 对 or 错.</summary>
    internal bool AnswerFits => Kind switch
    {
        QuestionKind.Judgement => Answer is "对" or "错",
        QuestionKind.Single => Answer.Length == 1 && Names(Answer),
        QuestionKind.Multiple => Answer.Length > 1 && Names(Answer),
        _ => true,
    };

    private bool Names(string answer) => answer.Distinct().Count() == answer.Length
        && answer.All(c => Letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i && !string.IsNullOrWhiteSpace(Given[i]));

    public override Question Into(Question s, At at) => s with
    {
        Law = Law, Kind = Kind, Text = Text, Answer = Answer, Added = s.Added ?? at.Mark,
        Options = [.. Given.Select((text, i) => (Text: text, Letter: Letters[i])).Where(o => !string.IsNullOrWhiteSpace(o.Text)).Select(o => $"{o.Letter}. {o.Text}")],
    };
}

public sealed record AddQuestion : QuestionText;

public sealed record ReviseQuestion : QuestionText;

public sealed record RetireQuestion : Form<Question>
{
    [Label("停用原因", English = "Reason"), Hint("例如 法律已修改", English = "E.g. the law was changed")] public string? Reason { get; init; }

    public override Question Into(Question s, At at) => s with { Retired = at.Mark };
}

/// <summary>The question bank 题库.</summary>
public sealed class Questions : Register<Question>
{
    private const string Cure = "答案和题型、选项对不上：单选写一个字母，多选写两个以上字母，字母要有对应的选项；判断题写“对”或“错”";

    protected override void Define(Definition<Question> d)
    {
        d.Named("question", "法治题库", number: "{township}题〔{year}〕{n}号", Area.Study, "Question bank");
        d.Reference(byKey: _ => null, byLabel: (s, _) => s.Text, when: (s, day) => s.Added?.Day <= day && !(s.Retired?.Day <= day));
        d.Title(s => s.Text);
        d.Closes(s => s.Retired, s => s with { Retired = null });

        d.Opens<AddQuestion>("add", "入库").English("Add").By(Role.OfficeClerk, Role.Handler).Day("入库日期", "Added on")
            .Refuse(f => !f.AnswerFits, nameof(AddQuestion.Answer), Cure);
        d.Act<ReviseQuestion>("revise", "改题").English("Revise").By(Role.OfficeClerk, Role.Handler)
            .Refuse(f => !f.AnswerFits, nameof(ReviseQuestion.Answer), Cure);
        d.Act<RetireQuestion>("retire", "停用").By(Role.OfficeClerk, Role.Handler);

        d.List("题型", s => s.Kind, "Kind").List("法律", s => s.Law, "Law").List("答案", s => s.Answer, "Answer");
        d.Sheet("add");
    }
}
