using System.Globalization;

namespace Xiangzhi.Reports.Uploads;

/// <summary>Names of uploaded files: shown, written into headers and saved by others, but never a path of ours.</summary>
public static class FileNames
{
    /// <summary>Characters of a name, inclusive.</summary>
    public const int Longest = 120;

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
        { "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9" };

    /// <summary>What is wrong with a name, with its cure; null where it is good.</summary>
    public static string? Fault(string name) =>
        name.Trim().Length == 0 ? "文件没有名字。请起个名字再传。"
        : name.Length > Longest ? string.Create(CultureInfo.InvariantCulture, $"名字有 {name.Length} 个字，最多 {Longest} 个。请改短再传。")
        : name.AsSpan().IndexOfAny('/', '\\') >= 0 || name.Contains("..", StringComparison.Ordinal) ? "名字里不能有 / \\ 和连着的两个点。请改名再传。"
        : name.Any(IsUnseen) ? "名字里有看不见的字符，显示出来会和实际不同。请重新打一遍名字再传。"
        : name.AsSpan().IndexOfAny("<>:\"|?*") >= 0 || name[^1] is '.' or ' ' || Devices.Contains(name.Split('.')[0].Trim()) ? "名字在别的电脑上存不下来（< > : \" | ? *、结尾的点和空格、CON 一类的设备名）。请改名再传。"
        : null;

    /// <summary>A name as a message may repeat it.</summary>
    public static string Shown(string name) => new([.. name.Where(c => !IsUnseen(c)).Take(40)]);

    /// <summary>Controls, what turns the direction of writing, joins without width, halves of pairs that stand alone are left to the encoder.</summary>
    private static bool IsUnseen(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
