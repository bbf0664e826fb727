using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Reports.Claims;
using Xunit;

namespace Xiangzhi.Reports.Tests.Claims;

/// <summary>Fragments of reports, and what they claim.</summary>
public sealed class ClaimReaderTests
{
    [Theory]
    [InlineData("签订责任书 10份", "10", "10", "份")]
    [InlineData("开展中心组学法12次", "12", "12", "次")]
    [InlineData("办结矛盾纠纷２２１件", "221", "221", "件")]
    [InlineData("发放资料3000余份", "3000", "3999", "份")]
    [InlineData("发放资料 3000 余份", "3000", "3999", "份")]
    [InlineData("接待220余人", "220", "229", "人")]
    [InlineData("悬挂横幅20余幅", "20", "29", "幅")]
    [InlineData("解答咨询16余次", "16", "", "次")]
    [InlineData("解答咨询6多次", "6", "", "次")]
    [InlineData("近300名干部参加", "270", "299", "名")]
    [InlineData("规范化达90%以上", "90", "", "%")]
    [InlineData("平均成绩92.5分以上", "92.5", "", "分")]
    [InlineData("超过2000人", "2000", "", "人")]
    [InlineData("不少于4次", "4", "", "次")]
    [InlineData("最多3次", "", "3", "次")]
    [InlineData("约500人次", "450", "550", "人次")]
    [InlineData("投入0.5万余元", "5000", "5999", "元")]
    [InlineData("发放10万多份", "100000", "199999", "份")]
    [InlineData("受众两万余人次", "20000", "29999", "人次")]
    [InlineData("受众万余人", "10000", "19999", "人")]
    [InlineData("百余户", "100", "199", "户")]
    [InlineData("十余场", "10", "19", "场")]
    [InlineData("十五场", "15", "15", "场")]
    [InlineData("二百零三件", "203", "203", "件")]
    [InlineData("数十次", "20", "99", "次")]
    [InlineData("两次召开会议", "2", "2", "次")]
    [InlineData("按期办结率百分之九十五", "95", "95", "%")]
    [InlineData("参考率达100％", "100", "100", "%")]
    [InlineData("罚金1,000元", "1000", "1000", "元")]
    [InlineData("比上年上升8.9%", "8.9", "8.9", "%")]
    [InlineData("调解183件次", "183", "183", "件次")]
    [InlineData("受教育面达到100", "100", "100", "")]
    [InlineData("网上可办率达九成五", "95", "95", "%")]
    [InlineData("投诉下降一成半", "15", "15", "%")]
    [InlineData("带动17万村民受益", "170000", "170000", "")]
    [InlineData("宣传近百余场", "90", "199", "场")]
    [InlineData("目前共有11个社区成功完成创建", "11", "11", "个")]
    [InlineData("暂扣电动三轮车4辆", "4", "4", "辆")]
    public void A_number_is_read_with_what_its_words_allow(string text, string low, string high, string unit)
    {
        var claim = Assert.Single(ClaimReader.Read(text));
        var number = claim.Quantity;

        Assert.Equal(ClaimKind.Number, number.Kind);
        Assert.Equal((low, high), (Said(number.Low), Said(number.High)));
        Assert.Equal(unit, number.Unit ?? "");
        Assert.Equal(claim.Text, text.Substring(claim.Start, claim.Text.Length));
        Assert.Contains(number.Text, claim.Text, StringComparison.Ordinal);
        static string Said(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
    }

    [Theory]
    [InlineData("纠纷全部办结")]
    [InlineData("参考率和合格率均达{}")]
    [InlineData("各村均已建立台账")]
    [InlineData("公开事项全覆盖")]
    [InlineData("干部全员通过考试")]
    [InlineData("信访事项都按期办结")]
    public void A_word_that_claims_all_is_seen(string text) =>
        Assert.Equal(ClaimKind.All, Assert.Single(ClaimReader.Read(text).Select(c => c.Quantity).Distinct()).Kind);

    [Theory]
    [InlineData("共登记来信来访187件。其中：初信初访132件；重信重访55件。", "F7a F7a F7a")]
    [InlineData("权责清单事项合计80项，其中：行政许可4项、行政处罚76项。", "D10 D10 D10")]
    [InlineData("机关干部参加专题讲座，全年共计8场。", "B4")]
    [InlineData("配备法律顾问1名，村法律顾问9名。", "D5 D5")]
    [InlineData("对重大决策、规范性文件及镇村合同开展合法性审查109件，覆盖率达100%。", "D1 D2a")]
    [InlineData("新收信息公开申请55件，书面提出的20件，网上提出的35件。", "G3 G3 G3")]
    [InlineData("新收信息公开申请55件，书面提出的20件，网上提出的34件。", "G3 - -")]
    [InlineData("处罚案件57件，简易程序39件，一般程序18件。案由为擅自设摊35件，乱倒垃圾11件，违规停放11件。", "E5 E6 E6 E5 E5 E5")]
    [InlineData("检查次数下降114件，办理行政复议6宗、行政诉讼5宗、行政强制2宗。", "- H1 - -")]
    public void A_figure_is_known_by_the_words_that_lead_to_its_number(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', ClaimReader.Read(text).Select(c => c.Code ?? "-")));

    [Fact]
    public void A_table_is_read_by_the_heads_of_its_rows_and_columns()
    {
        const string text = "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t4\t0\t32\n信息内容\t本年收费金额（单位：万元）\t\t\n行政事业性收费\t1.5\t\t";
        Assert.Equal(["行政规范性文件本年制发件数 4 件 Year", "行政规范性文件本年废止件数 0 件 Year", "行政规范性文件现行有效件数 32 件 Stock", "行政事业性收费本年收费金额(单位：万元) 15000 元 Year"],
            ClaimReader.Read(text).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Counted} {c.Quantity.Low:0.#} {c.Quantity.Unit} {c.Scope}")));
    }

    [Theory]
    [InlineData("没有发生一起民转刑案件", "没有发生一起")]
    [InlineData("未发生行政复议", "未发生")]
    [InlineData("全年无败诉案件", "无")]
    [InlineData("实现零上访", "零")]
    [InlineData("安全生产零事故", "零")]
    [InlineData("案件无一起被撤销", "无一起")]
    [InlineData("未收到投诉", "未收到")]
    public void A_word_that_claims_none_is_seen(string text, string word)
    {
        var none = Assert.Single(ClaimReader.Read(text)).Quantity;
        Assert.Equal((ClaimKind.None, word, 0m), (none.Kind, none.Text, none.High));
    }

    [Theory]
    [InlineData("深入推进“八五”普法，12·4国家宪法日集中宣传")]
    [InlineData("（丰都府办〔2025〕37号）和渝府办发〔2023〕74号")]
    [InlineData("依照令第375号和第24条第2款")]
    [InlineData("《法治政府建设实施纲要（2021—2025年）》《信访工作条例》第五条")]
    [InlineData("2025年12月25日召开，2025-01-17印发，3月15日和4·15前后")]
    [InlineData("“十四五”规划、“十五五”开局，党的二十大和二十届三中全会精神")]
    [InlineData("一律（1、6）来说事服务平台，逢1、6开台")]
    [InlineData("“一律来说事”深入人心")]
    [InlineData("落实三项制度、三调联动、三重一大和“两公开、一监督”")]
    [InlineData("坚决做到四个意识、四个自信、两个维护，压实一岗双责")]
    [InlineData("一是抓重点。二是抓宣传。三是抓落实。")]
    [InlineData("（一）组织领导\n（二）依法行政\n1.加强学习\n二、存在的不足")]
    [InlineData("推进一村一法律顾问、一件事一次办，打通最后一公里")]
    [InlineData("健全141基层智治体系和1+3+N网格，用好12345热线、5G和LED屏")]
    [InlineData("按照“工作零差错、办事零推诿、群众零投诉”标准加强学习")]
    [InlineData("构建“分层分类、全员覆盖”的学习体系")]
    [InlineData("20个工作日内公开，7个工作日内答复，24小时值守，五年来持续推进")]
    [InlineData("全乡7个村（社区）、50个村民小组，总面积约31平方公里")]
    [InlineData("党政主要负责人履行第一责任人职责，坚持第一议题制度")]
    [InlineData("十分重视，进一步统一思想，一起研究，一方面抓教育，另一方面抓监督")]
    [InlineData("零距离服务，无障碍环境，无偿咨询，从零开始，平均用时，零星纠纷")]
    [InlineData("每月定期接访，每季度至少3次，每两月1次开展学习")]
    [InlineData("首批入库，前十名，第3名")]
    [InlineData("法律六进、三农工作、五老参与，两委换届")]
    [InlineData("新任干部须满18周岁，试用期六个月")]
    public void What_claims_nothing_is_left_alone(string text) =>
        Assert.Empty(ClaimReader.Read(text).Where(c => c.Scope is ClaimScope.Year or ClaimScope.Cumulative).Select(c => c.Text));

    [Fact]
    public void A_sentence_with_several_claims_gives_each()
    {
        var claims = ClaimReader.Read("综合查一次”6件，日常巡查加行政检查65件，办案58件罚金1000元，林业警告3件,消防警告1件，没有发生一起民转刑");
        Assert.Equal([6m, 65m, 58m, 1000m, 3m, 1m, 0m], claims.Select(c => c.Quantity.Low));
    }

    [Theory]
    [InlineData("每月至少接访3次", ClaimScope.Norm)]
    [InlineData("每周活跃率均达100%", ClaimScope.Year)]
    [InlineData("明年计划开展10次", ClaimScope.Plan)]
    [InlineData("力争达到95%", ClaimScope.Plan)]
    [InlineData("五年来累计调解900件", ClaimScope.Cumulative)]
    [InlineData("今年以来调解90件", ClaimScope.Year)]
    public void The_words_around_say_what_time_is_meant(string text, ClaimScope scope) =>
        Assert.Equal(scope, ClaimReader.Read(text).Last(c => c.Quantity.Kind == ClaimKind.Number).Scope);

    [Fact]
    public void Claims_lie_within_any_text_and_their_numbers_never_overlap()
    {
        var signs = Gen.Elements("3", "0", "余", "万", "件", "十", "一", "，", "近", "%", "全部", "均达", "零", "没有发生", "年", "〔", "《", " ", ".", "\uFFFC", "第", "百分之");
        Prop.ForAll(signs.ListOf().Select(parts => string.Concat(parts)).ToArbitrary(), text =>
        {
            var end = 0;
            foreach (var claim in ClaimReader.Read(text).DistinctBy(c => c.Quantity.Start))
            {
                Assert.Equal(claim.Text, text.Substring(claim.Start, claim.Text.Length));
                Assert.True(claim.Quantity.Start >= end && claim.Quantity.Text.Length > 0);
                Assert.True(claim.Start <= claim.Quantity.Start && claim.End >= claim.Quantity.End);
                end = claim.Quantity.End;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Round_numbers_with_more_allow_one_step()
    {
        Prop.ForAll(Gen.Choose(1, 9).Zip(Gen.Choose(1, 5)).ToArbitrary(), pair =>
        {
            var (digit, zeros) = pair;
            var step = (decimal)Math.Pow(10, zeros);
            var claim = ClaimReader.Read(string.Create(CultureInfo.InvariantCulture, $"发放{digit * step:0}余份")).Single();
            Assert.Equal((digit * step, (digit + 1) * step - 1), (claim.Quantity.Low!.Value, claim.Quantity.High!.Value));
        }).QuickCheckThrowOnFailure();
    }
}
