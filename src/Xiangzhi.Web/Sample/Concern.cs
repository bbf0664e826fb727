namespace Xiangzhi.Web.Sample;

/// <summary>What somebody comes with, short of a dispute: a question, a request, a complaint.</summary>
/// <param name="Topic">Of the desk and the hotline.</param>
/// <param name="Content">As the petition offices group it.</param>
/// <param name="Subject">One sentence without names: anybody may read it.</param>
/// <param name="Words">As it is told.</param>
/// <param name="Answer">What is answered or done.</param>
internal sealed record Concern(string Topic, string Content, string Subject, string Words, string Answer)
{
    private static readonly (string Topic, string Content, int Weight, string[] Tales)[] Kinds =
    [
        ("welfare", "civil-affairs", 15, Tales.Welfare), ("insurance", "labour", 9, Tales.Insurance), ("homestead", "building", 11, Tales.Building), ("road-water", "rural", 14, Tales.RoadAndWater),
        ("land", "land", 10, Tales.LandPapers), ("compensation", "land", 6, Tales.Compensation), ("farming", "rural", 8, Tales.Farming), ("papers", "civil-affairs", 7, Tales.Certificates),
        ("environment", "environment", 6, Tales.Surroundings), ("wages", "labour", 5, Tales.Pay), ("school", "education", 4, Tales.School), ("law", "law", 5, Tales.Questions),
    ];

    private static readonly IReadOnlyList<((string Topic, string Content, string[] Tales) Item, int Weight)> Weighted =
        [.. Kinds.Select(k => ((k.Topic, k.Content, k.Tales), k.Weight))];

    private const string Before = "[|今天赶集顺便问问，|走了一个钟头来的，|替老人来问，|上回叫再来听信，|邻居叫我来说一声，|想了好久还是来问，|在群里看到能来说，|本来不想麻烦，]";
    private const string After = "[|就想要个准话。|麻烦记一下。|不行也请说个明白。|娃儿在外头打电话也在问。|不是为我一家。|等得起，就怕没人管。|写个条子给我也行。|家里还等着回话。]";

    /// <summary>In a large world some are told again: so many in a row that were told before, and no other is looked for.</summary>
    private const int MostTries = 40;

    /// <summary>Told like none of <paramref name="told"/>, as long as there are such.</summary>
    public static Concern Draw(Dice dice, HashSet<string> told)
    {
        for (var tries = 1; ; tries++)
        {
            var (topic, content, tales) = dice.Weighted(Weighted);
            var parts = dice.Of(tales).Split('¦');
            var wording = new Wording(dice);
            var concern = new Concern(topic, content, wording.Say(parts[0].Trim()), wording.Say(Before + parts[1].Trim() + After), wording.Say(parts[2].Trim()));
            if (told.Add(concern.Words) || tries == MostTries)
                return concern;
        }
    }
}
