using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>A file as text: hash, length, media type, name. The page puts it there after storing the bytes.</summary>
internal sealed partial class FileScalar : Scalar<Attachment>
{
    public override string Kind => "file";
    public override bool IsEmpty(Attachment value) => value is null;
    public override void Write(CanonicalWriter writer, Attachment value) => writer.String(Format(value));
    public override Attachment Read(JsonElement json) => Take(json.GetString()!) ?? throw new FormatException("Malformed attachment.");
    public override string Format(Attachment value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.Sha256} {value.Length} {value.MediaType} {value.Name}");
    public override string Show(Attachment value, Roster roster, Language language) => value.Name;

    public override bool Parse(string text, Binding binding, out Attachment value, out string? fault)
    {
        value = Take(text)!;
        fault = value is null ? "附件没有传上来，请重新选择文件" : null;
        return fault is null;
    }

    internal static Attachment? Take(string text)
    {
        var match = Pattern().Match(text);
        return match.Success && long.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new(match.Groups[4].Value, match.Groups[3].Value, length, match.Groups[1].Value)
            : null;
    }

    [GeneratedRegex("^([0-9a-f]{64}) ([0-9]{1,12}) ([a-z0-9.+/-]{1,100}) (.{1,200})$")]
    private static partial Regex Pattern();
}
