using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>白土乡, 2023 to 2025: invented people and matters whose figures are those that the two reports of the township printed.</summary>
internal static class World
{
    public const string Code = "500114205";

    /// <summary>Day on which the sample's clock stands when it is served.</summary>
    public static DateOnly Today { get; } = new(2025, 12, 31);

    public static OpenLedger Profile { get; } = new()
    {
        Name = "黔江区白土乡人民政府", ShortName = "白土", County = "黔江区", Since = new(2022, 1, 1), Demonstration = true,
    };

    /// <param name="seed">0 is the sample that ships.</param>
    public static Script Write(ulong seed)
    {
        var script = new Script(new(0x5A17_0000_0000_0000 + seed));
        var setting = new Setting(script, new(2023, 1, 1));
        var study = new StudyStory(script, setting);
        var publicity = new PublicityStory(script, setting);
        study.Recognise(2023, 20);
        study.Tell(2023, sessions: 12, lectures: 4, staffTrainings: 4, examOfNewLeaders: true);
        study.Tell(2024, sessions: 6, lectures: 2, staffTrainings: 3, examOfNewLeaders: false);
        study.Tell(2025, sessions: 4, lectures: 1, staffTrainings: 2, examOfNewLeaders: false);
        publicity.Tell(2023, new(Courtyards: 10, Markets: 6, Others: 3, Copies: 3420, Audience: 2100, Advice: 538, Banners: 24));
        publicity.Tell(2024, new(Courtyards: 6, Markets: 5, Others: 4, Copies: 4180, Audience: 2650, Advice: 410, Banners: 18));
        publicity.Tell(2025, new(Courtyards: 5, Markets: 6, Others: 5, Copies: 5380, Audience: 3460, Advice: 470, Banners: 16));
        script.Add(new("period", "close", new(2024, 1, 22), new CloseYear { Year = 2023, AsOf = new(2023, 12, 31) }) { By = setting.Keeper.Number });
        script.Add(new("period", "close", new(2025, 1, 20), new CloseYear { Year = 2024, AsOf = new(2024, 12, 31) }) { By = setting.Keeper.Number });
        return script;
    }
}
