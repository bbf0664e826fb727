namespace Xiangzhi.Web.Sample;

/// <summary>Invented names. Nobody real is meant.</summary>
internal static class People
{
    private const string Surnames = "谭何冉向田彭龚简石蒋庞罗易聂晏岑隆尤阮苟闵殷柏毕滕覃瞿仇项丁";
    private static readonly string[] Given =
    [
        "兴旺", "德福", "世平", "明英", "桂香", "永泉", "光荣", "小琼", "大贵", "春秀", "长青", "云芳", "志安", "万和", "素珍", "天明", "仕林", "月娥", "正国", "玉梅",
        "开文", "朝阳", "翠兰", "少华", "文仲", "孝先", "清碧", "洪全", "祖英", "再兴", "昌菊", "家才", "银秀", "学军", "凤琴", "安邦", "绍云", "淑贞", "成林", "代芬",
        "承志", "茂生", "远秀", "国栋", "廷贵", "贤珍", "本善", "定芳", "富强", "宗琼", "必勇", "吉英", "汝舟", "方玉", "培根", "义山", "加秀", "维新", "炳南", "红梅",
    ];

    public static string Name(Dice dice) => Surnames[dice.Between(0, Surnames.Length - 1)] + dice.Of(Given);

    /// <summary>A number of a range that is not given out.</summary>
    public static string Phone(Dice dice) => "199" + dice.Between(0, 99_999_999).ToString("00000000", System.Globalization.CultureInfo.InvariantCulture);

    public static string IdNumber(Dice dice) =>
        "500114" + dice.Between(1945, 2001).ToString(System.Globalization.CultureInfo.InvariantCulture)
        + dice.Between(1, 12).ToString("00", System.Globalization.CultureInfo.InvariantCulture) + dice.Between(1, 28).ToString("00", System.Globalization.CultureInfo.InvariantCulture)
        + "000" + "X";
}
