using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.Claims;

/// <summary>
/// The many numbers and words of a report that claim nothing: dates, laws and documents, ordinals, plan periods, slogans,
/// names of platforms. Gathered from 91 published reports of townships.
/// </summary>
internal static partial class NotClaims
{
    private static readonly Func<Regex>[] Patterns = [Titles, DocumentNumbers, Dates, Spans, Ordinals, Enumerators, Plans, Slogans, Codes, Market, Places, Idioms];

    /// <summary>For each character, whether it belongs to something that is no claim.</summary>
    public static bool[] Of(string text)
    {
        var masked = new bool[text.Length];
        foreach (var pattern in Patterns)
        {
            foreach (var match in pattern().EnumerateMatches(text))
                Array.Fill(masked, true, match.Index, match.Length);
        }
        return masked;
    }

    /// <summary>《…》 whole, with the year in it.</summary>
    [GeneratedRegex("《[^》]*》")]
    private static partial Regex Titles();

    /// <summary>渝府办发〔2023〕74号, also where brackets or year were lost on the way; 令第375号; 文号、索引号.</summary>
    [GeneratedRegex(@"[〔\[（(【]\s*\d{4}\s*[〕\]）)】]\s*第?\s*\d+\s*号|\d{5,}\s*号|第?\s*\d+\s*号(令|文|文件|公告|决定)|(索引号|文号|统一编号|浏览量|访问量|邮编|电话|浏览次数|访问次数|阅读次数|点击数?|时间|日期|字数)\s*[:：]\s*[\d\-]+次?|(索引号|文号|邮编|电话)\s*[:：]?\s*[\d\-]+")]
    private static partial Regex DocumentNumbers();

    /// <summary>Days, months, years and quarters in every spelling, node days such as 12·4 and 3.15, and runs that lost their dashes.</summary>
    [GeneratedRegex(@"\d{4}\s*年?\s*[—\-－~～至到]+\s*\d{4}\s*年?|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{6,10}(?=[年月日发])|(19|20)\d{2}\s*年?度|(19|20|21)\d{2}\s*年(\s*\d{1,2}\s*月)?(\s*\d{1,2}\s*[日号])?|\d{1,2}\s*月份?(\s*\d{1,2}\s*[日号])?([至到—\-]\s*(\d{1,2}\s*月)?\s*\d{1,2}\s*[日号])?|\d{1,2}\s*[日号](?=[至到，,前起止]|举行|召开|当日)|(?<!\d)\d{1,2}\s*[·•]\s*\d{1,2}(?!\d)|(?<![\d.])\d{1,2}\.\d{1,2}(?=[”""]|普法|宣传|国家|宪法|禁毒|消费|全民|消防|法制|法治|妇女|等)|二[〇零]\w{2}年")]
    private static partial Regex Dates();

    /// <summary>Lengths of time and deadlines: 20个工作日, 五年来, 三个月, 24小时, 18周岁.</summary>
    [GeneratedRegex(@"[\d一二三四五六七八九十两]+\s*个?工作日|\d{1,2}[时点]\d{1,2}分|\d{1,2}[:：]\d{2}(?!\d)|期限?(均|应)?(不少于|不低于|为|至少)\s*\d+\s*[天日]|\d+个半小时|(?<!(时长|用时|耗时)[^，。；\d]{0,5}|(压缩|缩短|提速)[^，。；\d]{0,4}[至到]|中位数|不少于|不低于)(?<![\d.])(?![\d.]+\s*小时[，。、；])([\d.]+|[一二三四五六七八九十两半几百]+)\s*(个?(自然日|月份?|季度|星期|小时|钟头)|日内|天|周年?|周岁|岁|年|分钟|秒|时许|点\d*)(内|来|以来|间|以内|之内)?")]
    private static partial Regex Spans();

    /// <summary>第三条, 第1批, 首批, 前十.</summary>
    [GeneratedRegex(@"第\s*([\d]+|[一二三四五六七八九十百零〇]+)\s*(之[一二三])?[个条款项章节次批届季度名位号期]?|首(个|批|次|例|家)|前[十三五]名?|头[一二三两]位|[二三十百\d]+届[一二三四五六七]+中全会|[十二三四]+(大|届)")]
    private static partial Regex Ordinals();

    /// <summary>（一） 1． 一是 二、 at the head of a point.</summary>
    [GeneratedRegex(@"[（(]\s*([一二三四五六七八九十]+|\d{1,2})\s*[）)]|(?<=^|[。；;：:\n\s])([一二三四五六七八九十]+|\d{1,2})[、．.](?!\d)|[一二三四五六七八九十]+(是|要|来)(?!\d)|[①②③④⑤⑥⑦⑧⑨⑩]|其[一二三四五]", RegexOptions.Multiline)]
    private static partial Regex Enumerators();

    /// <summary>八五, 十四五, 二十大.</summary>
    [GeneratedRegex("[“\"]?[一二三四五六七八九]五[”\"]?(?=普法|规划|期间|收官|以来|[”\"])|十[一二三四五六七]五|二十大")]
    private static partial Regex Plans();

    /// <summary>Numbered slogans and names of arrangements.</summary>
    [GeneratedRegex(@"零[^，。；“”、]{2,4}(、[^，。；“”、]{0,4}零[^，。；“”、]{2,4})+[”""]*[^，。；]{0,8}(标准|理念|原则)|一规划两纲要|收支两条线|[二三四]次(告诫|处罚|提醒|创业|分配|污染)|[一二三四五六七八九]次(会议|全会|全体)|[一二三七八九]分[理情]|两头|八项规定|\d+章\d+条|三重一大|[一二三四五六七八九十]+项(基本|工作)?(制度|原则|机制|程序)|三调联动|三治融合|[两二]公开[、，]?一监督|[三四五六]公开|[一二三四五六七八九两]个(意识|自信|确立|维护|服从|一(?!家)|责任|清单|所有|毫不动摇|统一|到位|不放过|没有变)|一岗双责|双组长|(法律|宪法)?[六七八]进|八张报表|一件事(一次办)?|一窗综办|最后一公里|[五]老|[两二]代表一委员|三会一课|四下基层|[四三五]议[两二]公开|[四五]风|三农|[两二]委|一[村社户案人事企物周月季年岗户区企]一\w{1,3}|综合查一次|一[表张]通?[通查网图]?|一体[两三]翼|一支队伍管执法|[两二]法衔接|[双两]随机|[三五]不[出变]|三本台账|十[个大]\w{0,4}(行动|工程)|[一二三四五六七八九十百千万]+(级|线|类|层|方面|个档次|大|化|型|股|性|道防线|步走|结合|融合|联|网|长制|联动|位一体)")]
    private static partial Regex Slogans();

    /// <summary>141基层智治, 1+3+N, 12345, 5G, GB/T 9704.</summary>
    [GeneratedRegex(@"\d+(\s*\+\s*[\dNXn]+)+|[A-Za-z]+[/\-]?[A-Za-z]*\s?\d[\d.\-]*|\d+[A-Z]{1,3}(?![A-Za-z])|(?<!\d)(12345|12348|12309|12315|12338|12355|12368|12377|12378|12388|12380|12328|8890)(?!\d|\s*[件起人份次元场条余多])|(?<![\d.])(110|119|120|122)(?=[”""]?(电话|平台|热线|报警|警情|接处警|社会|急救|非警务|联动))|(?<!\d)\d{3,5}(?=[”""]?\s*(基层智治|基层治理|治理体系|体系|平台|热线|工作法|模式|机制|架构))")]
    private static partial Regex Codes();

    /// <summary>一律（1、6）来说事 and market days: tails of days.</summary>
    [GeneratedRegex(@"一律\s*[（(]?\s*\d\s*[、,，.]\s*\d\s*[）)]?\s*(来说事)?|[“""]?\d\s*[、,，]\s*\d[”""]?\s*来说事|逢(农历)?[一二三四五六七八九十、]+(?=场|开|日|赶|说|回)|逢\s*\d(\s*[、,，逢]+\s*\d)*|尾数(为|是)?\s*\d([、,，和]\d)*|一律")]
    private static partial Regex Market();

    /// <summary>What a township is, not what it did: 全乡7个村, 50个村民小组, area, height, population.</summary>
    [GeneratedRegex(@"(全[乡镇区市县]|辖区?|下辖|辖有|现有|共有|[乡镇]域内?)\s*[\d一二三四五六七八九十两]+\s*个(行政村|村民小组|村|社区|居委会|街道|居民小组|小组)(?!\w?·?[^，。；\d]{0,8}(获评|评为|命名|创建|创成|完成|达标|入选|配备|签订))|[\d一二三四五六七八九十百两]+\s*个(行政村|村民小组|村·社区·|居民小组)(?![^，。；\d]{0,8}(获评|评为|命名|创建|创成|达标|入选|配备|签订|聘请|服务站|工作站|服务室|工作室|调解室)|[^，。；]{0,14}述法)|(总面积|海拔|户籍人口|常住人口|总人口)[约为是共]*\s*[\d.]+\s*万?(平方公里|公里|米|人|亩|公顷)?|[\d.]+\s*(平方公里|公里|公顷)|全[村组镇乡社]区?\s*[\d,]+余?\s*户\s*([\d,.]+万?余?\s*人)?")]
    private static partial Regex Places();

    /// <summary>Words that only look like numbers.</summary>
    [GeneratedRegex("动态清零|按[一二三四五六七八九十两\\d]+个(?=片区|组|网格|小组)|聚焦(辖区)?\\d+个|十分|千家万户|千方百计|百姓|万家|万一|万众|一万年|统一|同一|单一|唯一|之一|进一步|一步|一定|一致|一般|一直|一旦|一时|一批|一些|一系列|一线|一并|(?<!确认|案件|事故|纠纷)一起(?!民|案|刑)|一同|一道|一方面|另一|一切|一流|一把手|一盘棋|一条龙|一对一|一如既往|一贯|逐一|一手|一站式|一体化?|一网统管|五保|两张皮|集中[到在]?一处|三方|双方|四季|一二三产业|七一|八一|五一|两手|两端|零距离|零星|零散|零售|零工|零容忍|零门槛|零跑腿|零接触|零碎|零部件|从零|归零|无人机|无障碍|无偿|无论|无法|无理|无关|毫无|平均|人均|户均|年均|月均|均衡|均等|平均分")]
    private static partial Regex Idioms();
}
