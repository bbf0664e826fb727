using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>The reports of the sample's three years, in words of our own; their plans are the next year's tasks in <see cref="TasksStory"/>. Figures are references; writers are places in <see cref="Setting.Staff"/>.</summary>
internal static class ReportTexts
{
    private const int Clerk = 12, Justice = 3, Peace = 5, Squad = 6, Service = 14, Commissioner = 2;

    public static IReadOnlyList<ReportPart> Of2023 { get; } =
    [
        new(ReportChapter.Opening, 1, "", Clerk, ["按照法治政府建设年度报告制度，现将我乡2023年依法行政、依法治理的情况报告如下。文中数字出自本乡台账，逐件可查。"]),
        new(ReportChapter.Measures, 1, "任务排到月，责任落到人", Clerk,
        [
            "年初把法治工作排成任务表，谁牵头、何时办结写在表上，按季对账。",
            "与各办站所签订责任书{A3}，办得怎样记入年度考核。",
            "全年开法治专题会议{A1}，议定并办结难题{A2}。",
        ]),
        new(ReportChapter.Measures, 2, "先学一步，以考促学", Justice,
        [
            "党委理论学习中心组专题学法{B1}，请律师和司法所开讲{B4}，会前读法条、散会答问题成了习惯。",
            "执法和法治岗位人员另作专门培训{B10}，讲的是办案中真出过的岔子。",
            "新提任的{B7 exam=2023年新提任领导干部法治考试}干部先考法、后上岗，连同全员网上理论考试一起算，参考率、合格率{B8a B8b 均达}。",
        ]),
        new(ReportChapter.Measures, 3, "把法讲到街口和院坝", Peace,
        [
            "赶场天把桌子摆上街，集中宣传{C7}；农闲进院落，开院坝会{C5}，讲得最多的是界址、彩礼和欠账。",
            "送出资料{C2 余}，挂起横幅{C6 余}，当场回答咨询{C4 余}。",
            "法律明白人有{C11}，邻里有争执，往往是他们先到场。",
        ]),
        new(ReportChapter.Measures, 4, "办事、用钱摆到明处", Service,
        [
            "公开什么、谁来公开、几天更新，列成目录照着做，漏项由村务监督委员会按季点名。",
            "应公开的事项公开面达{G2a}，内容、格式合乎规范的达{G2b 以上}。",
            "办理行政许可{E9c}，窗口一次告知要件，不让群众为一张纸跑两趟。",
        ]),
        new(ReportChapter.Measures, 5, "争执早调，执法守规", Justice,
        [
            "受理矛盾纠纷{F1a}，办结{F2a}，写了协议的按约定日期回访。",
            "作出行政处罚决定{E5}，其中道路交通和建筑施工{E5 domain=road|building}、林业和消防{E5 domain=forestry|fire}。",
            "\n领导接待来访群众{F5b}，能答的当天答，要商量的定下谁办、何时回话。",
            "村级信访录入{F6}；上访诉求收到{F7a}、办理{F7b}，上级交办的信访事项按期办结率为{F8}。",
        ]),
        new(ReportChapter.Shortcomings, 1, "", Commissioner,
        [
            "执法人手紧、行头旧。队员里兼职的占{E2c}，白天执法、晚上补案卷，记录仪轮着用；账上有案子缺检查记录、有的公示迟了，正在逐案补正。",
            "讲法与用法脱节。院坝会讲什么多由讲的人定，没有先看当年哪类纠纷多，听的人觉得远。",
            "原因在于经费没有单列、培训偏重讲条文，也在于我们对案卷自查抓得不紧。",
        ]),
        new(ReportChapter.FirstResponsible, 1, "", Clerk,
        [
            "党委书记、乡长把法治建设同经济工作一起部署，任务表由他们审定，每季度听一次进展；久拖不决的山林、道路纠纷，到现场开会拍板。",
            "带头讲法、带头接访，亲自研究和督办法治事项{A8}。",
        ]),
        new(ReportChapter.NextYear, 1, "", Clerk,
        [
            "一是把习近平法治思想列入中心组学习重点篇目。\n",
            "二是用显示屏、微信群、广播和流动车讲法。\n",
            "三是来说事的情况按月出数字。\n",
            "四是普法活动里加进本乡案例。\n",
            "五是规范信访秩序，缠访闹访依法处理。",
        ]),
    ];

    public static IReadOnlyList<ReportPart> Of2024 { get; } =
    [
        new(ReportChapter.Opening, 1, "", Clerk, ["现将我乡2024年法治政府建设情况报告如下。"]),
        new(ReportChapter.Measures, 1, "学法、讲法", Justice,
        [
            "中心组学法{B1}，培训{B5}、参训{B6}。",
            "开展普法活动{C1}，其中院坝会{C5}，村里点题、我们备课；发放资料{C2 余}，听讲群众{C3 余}。",
        ]),
        new(ReportChapter.Measures, 2, "执法、解纷", Commissioner,
        [
            "受理矛盾纠纷{F1a}，{F1a 同比}，调解成功{F2b}；域内{F4 没有发生}民转刑案件。",
            "作出行政处罚决定{E5}，有一件经申请听证，一件自查后撤销重办。",
        ]),
        new(ReportChapter.Shortcomings, 1, "", Commissioner,
        [
            "案卷质量不稳，说理简单、送达偏晚的仍有，账上逐件列着。",
            "复杂纠纷牵涉几个村的，谁牵头常要临时商量，耽误工夫；原因是联动办法只写到部门、没有写到人。",
        ]),
        new(ReportChapter.FirstResponsible, 1, "", Clerk, ["党委书记、乡长按季听取法治工作进展，审定考核细则，包案化解牵涉多村的纠纷，案卷抽查结果在班子会上通报。"]),
        new(ReportChapter.NextYear, 1, "", Clerk,
        [
            "一是执法人员每季度集中练一次文书。\n",
            "二是来说事超过三十天的逐件过堂。\n",
            "三是法律顾问参加疑难纠纷会商。\n",
            "四是信息公开按目录逐条核。\n",
            "五是青少年法治教育点建成。",
        ]),
    ];

    public static IReadOnlyList<ReportPart> Of2025 { get; } =
    [
        new(ReportChapter.Opening, 1, "", Clerk, ["按照法治政府建设年度报告制度，现将我乡2025年法治政府建设情况报告如下。文中数字出自本乡台账，逐件可查。"]),
        new(ReportChapter.Measures, 1, "会前先学法，定事先问法", Clerk,
        [
            "党委理论学习中心组专题学法{B1}，议事前先读与议题有关的法条；乡、村干部受教育面达{B12}。",
            "聘请法律顾问{D5}，合同、征地、重大纠纷请他们先把关。",
            "合法性审查{D1}，审查不过的不上会。",
            "权责清单公布在册{D10}，清单之外不伸手。",
        ]),
        new(ReportChapter.Measures, 2, "看着纠纷台账讲法", Peace,
        [
            "开展普法活动{C1}，发放宣传册{C2 余}，受众{C3 余}。",
            "讲什么先看上一季纠纷哪类多：春耕前讲山林水界，返乡时节讲婚姻和借贷。",
            "法律明白人{C11}，入户讲、带着看。",
        ]),
        new(ReportChapter.Measures, 3, "三调联动，小事不出村组", Justice,
        [
            "人民调解、行政调解、司法调解在一张台账上接力，全年受理矛盾纠纷{F1a}，{F1a 同比}，开调解会{F1b}，调解成功{F2b}。",
            "域内{F4 没有发生}民转刑案件，这句话有逐月确认作底。",
            "\n赶场日说事台接待来访{S2}，当场答复{S3}；领导接待来访{F5b}。",
        ]),
        new(ReportChapter.Measures, 4, "少打扰、查得准、罚得当", Squad,
        [
            "现有行政执法人员{E1}。",
            "排出检查计划，能合并的合并，完成“综合查一次”{E4}；日常巡查和行政检查合计{X1}。",
            "执法人员每周在“执法＋监督”应用上的活跃率{E10a 均达}。",
            "办结道路交通、建筑施工领域处罚{E5 domain=road|building}、罚款{E7 domain=road|building}，林业警告{E5 domain=forestry kind=warning}，消防警告{E5 domain=fire kind=warning}；另有{E11}轻微违法教育后不予处罚。",
        ]),
        new(ReportChapter.Measures, 5, "公开看得见", Service,
        [
            "政务公开栏、网站、公众号同一天更新，谁发布、发在哪里记在台账上。",
            "应公开事项公开面达{G2a}。",
            "办理行政许可{E9c}。",
        ]),
        new(ReportChapter.Shortcomings, 1, "", Commissioner,
        [
            "专职的少。执法人员中兼职的占{E2c}，遇到取证复杂的案子要等区里支援，有案卷公示迟于期限，账上标着。",
            "讲法还不够贴身。外出务工的人年底才回，平日的院坝会听的多是老人。",
            "牵涉几个村、拖过一年的纠纷，办结仍慢；原因是事实要从头查，早年的协议多是口头的。",
        ]),
        new(ReportChapter.FirstResponsible, 1, "", Clerk,
        [
            "党委书记、乡长履行推进法治建设第一责任人职责，年初定任务、年中看进度、年末述法，重大执法事项亲自过问，跨村纠纷包案到底。",
            "研究部署、协调督办法治事项{A8}，主持法治专题会议{A1}。",
        ]),
        new(ReportChapter.NextYear, 1, "", Clerk,
        [
            "一是执法队员专职化，补编、轮训、案卷互评一起抓。\n",
            "二是说事台接上综治中心，跨村纠纷一次派到底、一个口子回话。\n",
            "三是普法跟着返乡日历走，给外出务工的人开线上夜课。\n",
            "四是林地流转合同先审后签，产业项目请法律顾问全程跟着。",
        ]),
    ];
}
