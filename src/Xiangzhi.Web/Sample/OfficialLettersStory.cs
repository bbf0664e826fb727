using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>A notice to the villages that was issued, and a reply to the district that waits for its signature. Fixed days, no dice but the ids.</summary>
internal sealed class OfficialLettersStory(Script script, Setting setting)
{
    public void Tell()
    {
        var writer = setting.Staff[3];
        var notice = Add(null, "draft", new(2025, 12, 25), new DraftOfficialLetter
        {
            Kind = LetterKind.Notice, Title = "关于做好元旦春节期间矛盾纠纷排查调处工作的通知", To = "各村（社区）", CopyTo = "区委政法委", Year = 2025, Writer = writer.Ref,
            Body = "岁末年初，返乡人员增多，矛盾纠纷易发。",
        }, writer);
        Add(notice, "comment", new(2025, 12, 26), new CommentOnLetter { Comment = "先说今年的数，再说怎么做" }, setting.Leader);
        Add(notice, "revise", new(2025, 12, 26), new ReviseOfficialLetter
        {
            Title = "关于做好元旦春节期间矛盾纠纷排查调处工作的通知", To = "各村（社区）", CopyTo = "区委政法委", Year = 2025,
            Body = """
                今年以来，全乡受理矛盾纠纷{F1a}，办结{F2a}，其中{F2b 按level}。岁末年初返乡人员增多，矛盾纠纷易发，现就排查调处工作通知如下。
                一、抓紧排查
                逐组走访，邻里、土地、债务纠纷发现即登记，不另报表。
                二、及时调处
                小事当天上门，村里调处不了的及时报乡平安法治办公室。
                三、做好回访
                办结的逐件回访，有反复的重新登记。
                """,
        }, writer);
        Add(notice, "review", new(2025, 12, 29), new ReviewOfficialLetter { Opinion = "数字均为引用，同意送签" }, setting.Keeper);
        Add(notice, "sign", new(2025, 12, 29), new SignOfficialLetter(), setting.Leader);
        Add(notice, "issue", new(2025, 12, 30), new IssueOfficialLetter { Copies = 12 }, setting.Keeper);

        var reply = Add(null, "draft", new(2026, 1, 4), new DraftOfficialLetter
        {
            Kind = LetterKind.Reply, Title = "关于报送2025年矛盾纠纷化解和法治宣传情况的复函", To = "黔江区司法局", Year = 2025, Writer = writer.Ref,
            AnswersFrom = "黔江区司法局", AnswersNumber = "黔江司函〔2025〕86号", AnswersOn = new(2025, 12, 29), AnswersSubject = "报送矛盾纠纷化解和法治宣传情况", DueOn = new(2026, 1, 9),
            Body = """
                来函收悉。现将我乡有关情况函复如下。
                一、矛盾纠纷化解
                受理矛盾纠纷{F1a}，{F1a 同比}，办结{F2a}，民转刑案件{F4 没有发生}。
                二、法治宣传
                开展普法活动{C1}，发放资料{C2 余}，受众{C3 余}。
                {表 F1a F2a C1}
                专此函复。
                """,
        }, writer);
        Add(reply, "review", new(2026, 1, 5), new ReviewOfficialLetter(), setting.Keeper);
    }

    private Guid Add(Guid? letter, string action, DateOnly on, Form form, Person by) =>
        script.Add(new(OfficialLetters.RegisterCode, action, on, form) { Matter = letter, By = by.Number }, mayHoldSlip: false);
}
