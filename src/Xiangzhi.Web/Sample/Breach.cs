using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>A breach as it occurs here: what the file calls it, where, and on what basis it is punished.</summary>
/// <param name="Power">Item of the power list.</param>
/// <param name="Cause">Text with choices; no names.</param>
/// <param name="Facts">Text with choices.</param>
internal sealed record Breach(string Power, string Domain, string Cause, string Facts, string Basis)
{
    public const string Helmet = "FQ01";
    public const string Tractor = "FQ02";
    public const string Cycle = "FQ03";
    public const string Stack = "FQ04";
    public const string Shed = "FD01";
    public const string Litter = "FD02";
    public const string Damage = "FD03";
    public const string Fire = "FQ06";
    public const string Hazard = "FQ07";
    public const string Passage = "FQ09";

    public static Breach[] Traffic { get; } =
    [
        new(Helmet, "road", "[驾驶|乘坐]摩托车未按规定戴安全头盔", "[赶场|送货|接人]途中[头盔挂在车上|嫌天热没戴|只有一顶给了后座]，经[劝导点|岔路口|桥头]被拦下。", "道路交通安全法第五十一条、第九十条"),
        new(Helmet, "road", "[驾驶|乘坐]两轮摩托车不戴安全头盔", "[从坡上田里回家|去场上卖菜|到学校接娃]，[三百米|两公里]路没戴头盔。", "道路交通安全法第五十一条、第九十条"),
        new(Tractor, "road", "[手扶拖拉机|拖拉机]车厢载人", "[收苞谷|栽秧|赶场]图方便，车厢坐了[两|三|四]个人。", "道路交通安全法第五十五条、第九十条"),
    ];

    public static Breach[] Lesser { get; } =
    [
        .. Traffic,
        new(Cycle, "road", "驾驶[自行车|电动自行车]未靠右侧行驶", "在[场镇|村道弯道]占着中间骑，[对面来车急刹|与三轮险些相撞]。", "道路交通安全法第五十七条、第八十九条"),
    ];

    public static Breach[] Building { get; } =
    [
        new(Litter, "building", "在[集镇背街|村口|公厕旁]乱堆[柴草|垃圾|粪便]", "[劝过两次|前一天已提醒]仍未清走，[占了半边路|气味重]，当场清理。", "村庄和集镇规划建设管理条例第三十三条、第三十九条"),
        new(Damage, "building", "[拉料|倒车|施工]损坏[花台|排水沟盖板|路灯杆]", "建房[拉砖|吊料]时碰坏，已答应[三日内|当天]修好。", "村庄和集镇规划建设管理条例第二十九条、第三十九条"),
        new(Shed, "building", "擅自在[街道边|市场里|车站旁]搭建[彩钢棚|雨棚|临时摊棚]", "[卖小吃|堆建材|修车]搭的，没有报批，[当天|两天内]拆除。", "村庄和集镇规划建设管理条例第三十二条、第四十条"),
    ];

    public static Breach Forestry { get; } = new(Fire, "forestry", "森林防火期内擅自在[林边|山坡|地头][烧田坎|烧纸|烧枯枝]", "巡查看到冒烟，赶到时[自己已扑灭|正在打火]，没有引燃林木，当场写了保证。", "森林防火条例第二十五条、第五十条");

    /// <summary>Granted until the list of 2025 took it back.</summary>
    public static Breach FireHazard { get; } = new(Hazard, "forestry", "接到通知后逾期不清除林边火灾隐患", "林边枯草堆了两垛，[通知三天了|第二次去看]仍没清，当场清走。", "森林防火条例第四十九条");

    public static Breach FireSafety { get; } = new(Passage, "fire", "占用[门市后门|楼梯间|安全出口]堆放[货物|纸箱|电动车]", "[楼梯间只能侧身过|后门打不开]，当场搬走。", "消防法第二十八条、第六十条");

    public static Breach RoadHeap { get; } = new(Stack, "road", "在[乡道|通村公路]上[堆放砂石|堆放木料|晾晒稻谷]影响畅通", "堆了[半幅路|十来米]，[班车会不过|夜里没有警示]，[劝了没动|说马上清]。", "公路法第四十六条、第七十七条");
}
