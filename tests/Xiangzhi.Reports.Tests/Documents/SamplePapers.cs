using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Documents;

namespace Xiangzhi.Reports.Tests.Documents;

/// <summary>Papers as a township prints them; persons and events are invented.</summary>
internal static class SamplePapers
{
    public const string Demo = "演示数据，人和事均属虚构";

    public static Paper Report() => new()
    {
        Banner = Demo,
        Title = ["白土乡人民政府", "2025年度法治政府建设情况报告"],
        Addressee = "区人民政府",
        Blocks =
        [
            new Paragraph(["2025年，白土乡坚持把法治建设放在全乡工作中谋划，把每一件事记在账上，凭记录说话。现将全年情况报告如下："]),
            new Heading(1, ["一、主要举措和成效"]),
            new Heading(2, ["（一）把矛盾解在村里"]),
            new Paragraph(
            [
                "全年受理矛盾纠纷", new FigureRun("F1a", "183件"), "，其中组一级化解", new FigureRun("F1a.group", "79件"), "、村一级",
                new FigureRun("F1a.village", "81件"), "，达成书面协议", new FigureRun("F3", "112份"), "，申请司法确认", new FigureRun("F4", "6件"),
                "；", new FigureRun("F9", "没有发生"), "民转刑案件，十二个月逐月确认。逢1、6赶场日开台说事", new FigureRun("V1", "79场"),
                "，接待群众", new FigureRun("V2", "612人次"), "，当场答复", new FigureRun("V3", "388人次"), "。",
            ]),
            new Heading(2, ["（二）少查、查准、一次查完"]),
            new Paragraph(
            [
                "现有持证执法人员", new FigureRun("E1", "6人"), "，开展“综合查一次”", new FigureRun("E4", "6次"), "，办理处罚案件",
                new FigureRun("E5", "58件"), "，罚款", new FigureRun("E7", "1000元"), "。",
            ]),
            new Heading(3, ["1. 公示与记录"]),
            .. Enumerable.Range(1, 6).Select(n => new Paragraph(
            [
                new BoldRun($"{n switch { 1 => "一", 2 => "二", 3 => "三", 4 => "四", 5 => "五", _ => "六" }}是"),
                "逐件对照法定期限，凡立案、告知、决定、送达、公示各步在账上都有当日的记录，缺一步的列入整改，补录的写明实际日期和补录日期，"
                + "由承办人说明原因，分管领导每季度抽看，结果记入下一季度的任务清单，确保数字经得起核对。",
            ])),
            new Heading(4, ["（1）各村情况"]),
            Table.Of(
                [new("村", 2), new("受理（件）", 1, CellSetting.Right), new("化解（件）", 1, CellSetting.Right), new("说明", 3)],
                [["凉洞村", "41", "39", "两件转乡调委会"], ["三塘村", "52", "52", ""], ["金塘村", "33", "31", "一件申请司法确认，一件仍在办理"]])
                with { Caption = "表1　各村受理和化解纠纷情况" },
            new Heading(1, ["二、存在的问题"]),
            new Paragraph(["普法内容与当年纠纷的多少还没有完全对上；村一级调解记录有补录的情况。"]),
            new Heading(1, ["三、下一步打算"]),
            new Paragraph(["按月对账，按季公开，把没有做完的事列入明年任务。"]),
        ],
        Annexes =
        [
            new("2025年度数据说明", [new Paragraph(["报告所列数字截至2025年12月31日，逐项可以打开到记录。"])]),
            new("问题整改清单", []),
        ],
        Signature = new("白土乡人民政府", new DateOnly(2026, 1, 15), Sealing.Sealed),
        Note = "此件公开发布",
        Imprint = new(["区司法局", "乡人大主席团", "各村（居）民委员会"], "白土乡党政办公室", new DateOnly(2026, 1, 16)),
        DraftedAt = new DateTimeOffset(2026, 1, 15, 9, 0, 0, TimeSpan.FromHours(8)),
    };

    public static Paper FilingApproval() => new()
    {
        Banner = Demo,
        Title = ["白土乡人民政府", "行政处罚立案审批表"],
        Number = "白土罚立〔2025〕12号",
        Blocks =
        [
            new FieldTable(
            [
                new([new("案件来源", ["日常巡查"]), new("案　　由", ["擅自占用道路摆摊"])]),
                new([new("姓　　名", ["冉某某"]), new("性别", ["男"]) { Share = .6 }, new("年龄", ["46"]) { Share = .6 }]) { Group = "当事人" },
                new([new("住　　址", ["凉洞村三组"])]) { Group = "当事人" },
                new([new("单位名称", []), new("法定代表人", [])]) { Group = "当事人" },
                new([new("案情简介及立案理由", ["2025年3月6日10时20分，执法人员巡查时发现当事人在乡道旁占道经营，经口头劝导后仍不改正，涉嫌违反有关规定，拟立案调查。"]) { Lines = 7 }]),
                new([new("承办人及执法证号", ["张某（500114001）、李某（500114002）"])]),
                new([new("承办机构意见", ["建议立案。"]) { Lines = 4, Foot = "签名：　　　　　　年　　月　　日" }]),
                new([new("负责人审批意见", []) { Lines = 4, Foot = "签名：　　　　　　年　　月　　日" }]),
                new([new("备　　注", [])]),
            ]),
        ],
    };

    public static Paper PenaltyDecision() => new()
    {
        Banner = Demo,
        Title = ["白土乡人民政府", "行政处罚决定书"],
        Number = "白土罚决〔2025〕12号",
        Blocks =
        [
            new Paragraph(["当事人：冉某某，男，46岁，身份证号码", new BlankRun(10), "，住凉洞村三组。"], Placing.Flush),
            new Paragraph(["经查，你于2025年3月6日在乡道K3+200处占道经营，以上事实有现场检查笔录、照片、询问笔录为证。本机关已于3月10日告知你拟作出处罚的内容、理由和依据以及陈述、申辩的权利，你未提出陈述、申辩。"]),
            new Paragraph(["依照有关规定，决定给予以下处罚："]),
            new Heading(3, ["1. 警告；"]),
            new Heading(3, ["2. 罚款200元（大写：贰佰元整）。"]),
            new Paragraph(["请自收到本决定书之日起15日内到指定银行缴纳罚款。到期不缴纳的，每日按罚款数额的百分之三加处罚款。"]),
            new Paragraph(["如不服本决定，可以自收到本决定书之日起60日内申请行政复议，也可以在6个月内向人民法院起诉。"]),
        ],
        Signature = new("白土乡人民政府", new DateOnly(2025, 3, 18), Sealing.Sealed),
        Note = "本决定书一式三份：送达当事人一份，留存归档二份",
    };

    public static Paper Request() => new()
    {
        IssuerMark = "黔江区白土乡人民政府文件",
        Number = "白土府文〔2025〕8号",
        Signer = "某某某",
        Title = ["白土乡人民政府", "关于解决执法记录仪的请示"],
        Addressee = "区司法局",
        Blocks = [new Paragraph(["我乡现有执法人员6人，执法记录仪2台，请予解决4台。妥否，请批示。"])],
        Annexes = [new("现有设备清单", [])],
        Signature = new("白土乡人民政府", new DateOnly(2025, 4, 3), Sealing.Unsealed),
        Note = "联系人：某某某",
    };

    public static Paper Proof() => new()
    {
        Banner = Demo,
        Title = ["账 本 证 明"],
        Blocks = [new FieldTable([new([new("账本条数", ["第 1 至 3 条"])])]), new QrCode("xiangzhi/500114999000\n3\n", "检查点二维码"), new Paragraph(["说明。"])],
        Annexes = [new("第二份", [new QrCode("xiangzhi/500114999000\n2\n", "较早的检查点 <二维码>")])],
    };

    /// <summary>Columns and lying bars, one of them in an annex, beside a code, so that each has a number of its own.</summary>
    public static Paper Charts() => new()
    {
        Banner = Demo,
        Title = ["白土乡人民政府", "2025年度图示"],
        Blocks =
        [
            new Paragraph(["全年受理矛盾纠纷", new FigureRun("F1a", "183件"), "，逐月如下。"]),
            new BarChart("2025年受理矛盾纠纷逐月（件）", [.. Enumerable.Range(1, 12).Select(m => Bar($"{m}月", 9 + m * 7 % 11))]),
            new QrCode("xiangzhi/500114999000\n3\n", "检查点二维码"),
            new BarChart("2025年受理矛盾纠纷按类型（件）", [Bar("邻里纠纷", 61), Bar("<土地山林>权属与宅基地纠纷", 40), Bar("婚姻家庭纠纷", 22), Bar("其他", 0)]),
        ],
        Annexes = [new("罚款", [new BarChart("2025年罚款逐年（元）", [Bar("2023年", 1000.5m), Bar("2024年", 123456.78m)])])],
    };

    private static Bar Bar(string label, decimal amount) => new(label, amount, new("F1a", amount.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static IEnumerable<(string Name, Paper Paper)> All() =>
    [
        ("charts", Charts()),
        ("report", Report()), ("filing", FilingApproval()), ("decision", PenaltyDecision()), ("request", Request()), ("proof", Proof()),
    ];
}
