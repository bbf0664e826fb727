using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>A finding 账上未见…: a lawful step that the ledger does not show. It vanishes when its rule no longer finds the gap.</summary>
public sealed record Flag
{
    public required string Rule { get; init; }

    /// <summary>Tells several flags of one rule on one matter apart; empty when there can be only one.</summary>
    public string Key { get; init; } = "";

    public required string Article { get; init; }
    public required Confidence Confidence { get; init; }
    public required Severity Severity { get; init; }

    /// <summary>The legal day from which the gap stands.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The day from which the ledger could show it: what it rests on was written down.</summary>
    public required DateOnly Noticed { get; init; }

    /// <summary>Entries on which the finding rests, by their place in the journal.</summary>
    public Items<long> Entries { get; init; } = [];

    /// <summary>
    /// 未录入: the matter came from a source that does not tell of this step, so nothing is known of it. Grey, neither red nor amber.
    /// </summary>
    public bool Unrecorded { get; init; }

    public IReadOnlyList<string> LookedFor { get; init; } = [];
    public string Cure { get; init; } = "";

    /// <summary>The finding in one sentence, worded 账上未见….</summary>
    public required string Text { get; init; }

    /// <summary>Accepted by a supervisor's entry, with the reason.</summary>
    public string? Accepted { get; init; }

    /// <summary>It says that a limit has run out which runs on: shown with the clocks too, and gone when what is owed is done in time after all.</summary>
    public bool IsRunning { get; init; }

    /// <summary>What it shows as: an accepted or unrecorded gap is grey.</summary>
    public bool IsGrey => Unrecorded || Accepted is not null;

    /// <summary>The words of a gap of which the source tells nothing.</summary>
    internal static string NotTold(string source, string text) => $"未录入：来源“{source}”不含这一步{(text.Length == 0 ? "。" : "，")}{text}";

    /// <summary>Why it is shown, in one sentence: what the ledger shows or does not, by which article, on which entries.</summary>
    public string Why => $"{Text.TrimEnd('。')}：依据{Article}，看的是账本第{string.Join("、", Entries)}条。";
}

/// <summary>A clock of one matter, read.</summary>
/// <param name="Key">Tells several clocks of one rule apart: each seized item has its own.</param>
public sealed record MatterClock(string Rule, string Key, Text Name, ClockReading Reading)
{
    /// <summary>What it runs for, where one rule runs for several: the thing that was seized, the quarter to be published.</summary>
    public string? Item { get; init; }

    /// <summary>Its name, with what it runs for.</summary>
    public string Called => Item is null ? Name.Zh : $"{Name.Zh}（{Item}）";

    /// <summary>Whether pages list it; a duty of years to come is only counted.</summary>
    public bool Listed { get; init; } = true;

    /// <summary>The fact from which it runs.</summary>
    public required Mark Begun { get; init; }

    /// <summary>The fact that stopped it.</summary>
    public Mark? Done { get; init; }

    /// <summary>The office owes what it is for by a rule that is in use: missed, it is a gap in the file. A promise of the office's own is none.</summary>
    public bool IsLimit { get; init; }

    /// <summary>
    /// 未录入: the time ran out before the matter was brought in from a source that does not tell of what is awaited; its name, so that
    /// nothing is missed. Null for all others.
    /// </summary>
    public string? Silent { get; init; }

    /// <summary>The reason for which a supervisor accepted that it was missed.</summary>
    public string? Accepted { get; init; }

    /// <summary>Rules that say all that this limit would, where they find the same step missing.</summary>
    public IReadOnlyList<string> SaidBy { get; init; } = [];

    /// <summary>Whether nothing is asked of it any more though it may stand open.</summary>
    public bool IsExcused => Silent is not null || Accepted is not null;

    /// <summary>What was awaited came, and too late.</summary>
    public bool IsMetLate { get; init; }

    /// <summary>How it stands on a day: what its reading says, unless the source does not tell of it.</summary>
    public string InWords(DateOnly today) => Silent is null ? Reading.InWords(today) : "未录入";

    /// <summary>What it shows as on a day; off: no colour.</summary>
    public Severity Shade(DateOnly today) => IsExcused ? Severity.Off : Reading.Shade(today);

    /// <summary>What is owed is not on the ledger though its time is over on this day.</summary>
    public bool IsOverdue(DateOnly day) => IsLimit && Reading is { Allows: not Severity.Off, Until: null, Due: { } due } && due < day;

    /// <summary>Whether a flag already says what this clock would.</summary>
    public bool IsSaidBy(Flag flag) => flag.Rule == Rule ? flag.Key == Key : SaidBy.Contains(flag.Rule) && (Key.Length == 0 || flag.Key == Key);

    /// <summary>The finding that the time was missed.</summary>
    /// <exception cref="InvalidOperationException">It has no due day.</exception>
    public Flag Missed
    {
        get
        {
            var rule = Reading.Rule;
            var due = Reading.Due ?? throw new InvalidOperationException($"{Rule} has no due day to be missed.");
            var text = (Done is { } done ? $"账上显示{Called}在{done.Day.InWords}，晚于{due.InWords}。" : $"账上未见{Called}，{due.InWords}已到期。") + (Reading.IsUnread ? "（待核原文）" : "");
            return new()
            {
                Rule = Rule,
                Key = Key,
                Article = rule.Citation,
                Confidence = rule.Confidence,
                Severity = Reading.Allows,
                Since = due.AddDays(1),
                Noticed = Begun.Recorded > due ? Begun.Recorded : due.AddDays(1),
                Entries = Done is { } stop && stop.Seq != Begun.Seq ? [Begun.Seq, stop.Seq] : [Begun.Seq],
                IsRunning = Done is null,
                Unrecorded = Silent is not null,
                LookedFor = [$"账上未见{due.InWords}以前“{Called}”的登记。"],
                Cure = Done is null ? rule.Rule.Cure ?? "" : "日期记错的，更正那一条；确实晚了的，写明原因，由负责人认可。",
                Text = Silent is { } source ? Flag.NotTold(source, text) : text,
                Accepted = Accepted,
            };
        }
    }

    /// <summary>Why it shows what it shows, in one sentence: from which entry, until when, by which article, and how it stands on a day.</summary>
    public string Why(DateOnly today)
    {
        var due = Reading.Due is { } day ? $"，{day.InWords}到期" : "，暂停中没有到期日";
        var done = Done is { } stop && stop.Day <= today ? $"{stop.Day.InWords}办结（账本第{stop.Seq}条），" : "";
        return $"{Called}自{Begun.Day.InWords}（账本第{Begun.Seq}条）起算{due}，{done}{InWords(today)}：依据{Reading.Rule.Citation}{(Reading.IsUnread ? "（待核原文）" : "")}。{(Silent is { } source ? Flag.NotTold(source, "") : Accepted is { } reason ? $"已认可：{reason}。" : "")}";
    }
}

/// <summary>The law as the office applies it: the rules, its settings, and a calendar version.</summary>
/// <param name="Settings">Settings on days before the first of <see cref="Dated"/>; rules are asked with <see cref="SettingsOn"/>.</param>
public sealed record LawContext(LawBook Book, OfficeSettings Settings, WorkCalendar Calendar)
{
    /// <summary>Settings from a day on, in the order of their days.</summary>
    public System.Collections.Immutable.ImmutableArray<DatedSettings> Dated { get; init; } = [];

    /// <summary>The office's settings as of a legal day: what began earlier keeps those of its time.</summary>
    public OfficeSettings SettingsOn(DateOnly day)
    {
        var settings = Settings;
        foreach (var dated in Dated)
        {
            if (dated.From > day)
                break;
            settings = dated.Settings;
        }
        return settings;
    }

    /// <summary>What a clock that still runs shows as where only its days are known: what its reading shows.</summary>
    public Severity Shade(string rule, DateOnly begun, DateOnly due, DateOnly today)
    {
        if (Book.At(rule, begun) is not { } version)
            return Severity.Off;
        // A clock that runs under a rule that is off has its length from a document of its matter.
        var allows = SettingsOn(begun).MayBe(version) is var mayBe && mayBe == Severity.Off ? Severity.Amber : mayBe;
        return Clock.Shade(version.Rule, allows, Clock.Standing(version, due, today, Calendar));
    }
}

/// <param name="From">First day on which they hold.</param>
public sealed record DatedSettings(DateOnly From, OfficeSettings Settings);
