using System.CommandLine;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.CommandLine;

/// <summary>For whom a verb tells names and words of people, and why: the same rights, reasons and log as on the pages.</summary>
/// <param name="by">What naming somebody does to the verb.</param>
internal sealed class PeopleOptions(string by)
{
    private readonly Option<string?> person = new("--by") { Description = by };
    private readonly Option<string?> why = new("--reason") { Description = $"为什么看他人经办事项里的姓名：{string.Join("、", Enum.GetNames<ReadingPurpose>())}" };
    private readonly Option<string?> words = new("--words") { Description = "对理由的说明" };

    public void AddTo(Command command)
    {
        command.Options.Add(person);
        command.Options.Add(why);
        command.Options.Add(words);
    }

    /// <summary>Staff number; null where nobody is named.</summary>
    public string? Person(ParseResult parsed) => parsed.GetValue(person);

    /// <summary>Who reads in a township, nobody where the number is not in force there; null where nobody is named, and no names are asked for.</summary>
    /// <exception cref="UsageException">The reason is none.</exception>
    public Func<Township, PersonalReader?>? Read(ParseResult parsed, string verb)
    {
        var reason = ReadingReason.Of(parsed.GetValue(why), parsed.GetValue(words));
        if (parsed.GetValue(why) is { } unread && reason is null)
            throw new UsageException($"--reason：“{unread}”不能用，可用：{string.Join("、", Enum.GetNames<ReadingPurpose>())}；Other 要用 --words 写明。");
        return Person(parsed) is not { } number ? null
            : township => Actors.Of(township, number) is { } actor ? township.ReaderFor(actor, ReadingDoor.Console, reason, verb) : null;
    }

    /// <exception cref="UsageException">Somebody is named who is nobody in these townships: the names asked for would silently stay away.</exception>
    public void Check(ParseResult parsed, IEnumerable<Township> townships)
    {
        if (Person(parsed) is { } number && townships.All(t => Actors.Of(t, number) is null))
            throw new UsageException($"--by：没有工号为“{number}”的在岗人员，请按人员台账上的工号写。");
    }
}
