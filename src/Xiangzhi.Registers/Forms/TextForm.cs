using System.Globalization;
namespace Xiangzhi.Registers;

/// <summary>
/// A form as text by path (<c>parties[0].name</c>): the one shape in which posted pages, spreadsheets,
/// command lines and drafts bring a form, and in which a form is shown again.
/// </summary>
public sealed class TextForm
{
    private readonly SortedDictionary<string, string> values = new(StringComparer.Ordinal);

    public string? this[string path]
    {
        get => values.GetValueOrDefault(path);
        set
        {
            if (string.IsNullOrEmpty(value))
                values.Remove(path);
            else
                values[path] = value;
        }
    }

    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>How many rows stand under a path: one more than the highest index that has a value.</summary>
    public int Rows(string path)
    {
        var prefix = path + "[";
        var rows = 0;
        foreach (var key in values.Keys)
        {
            if (!key.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            var end = key.IndexOf(']', prefix.Length);
            if (end > 0 && int.TryParse(key.AsSpan(prefix.Length, end - prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index >= rows && index < MostRows)
                rows = index + 1;
        }
        return rows;
    }

    /// <summary>Rows beyond this are not read: a form is written by hand.</summary>
    public const int MostRows = 500;

    public static string Row(string path, int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{index}]");

    public static string Child(string path, string key) => path.Length == 0 ? key : path + "." + key;
}

/// <summary>What is wrong with one field, and what to write instead.</summary>
public sealed record FieldFault(string Path, string Message);

/// <summary>A form being read from text: the day, the rosters to look up references, and the faults found.</summary>
public sealed class Binding(TextForm text, DateOnly on, Roster roster)
{
    public TextForm Text { get; } = text;
    public DateOnly On { get; } = on;
    public Roster Roster { get; } = roster;
    public List<FieldFault> Faults { get; } = [];

    /// <summary>By path: personal values that stay as they stand in the journal where nothing was written. The form then holds their place, never their text.</summary>
    public IReadOnlyDictionary<string, PersonalPlace> Kept { get; init; } = new Dictionary<string, PersonalPlace>();
}
