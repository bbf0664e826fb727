using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Documents;
using Xiangzhi.Reports.Uploads;

namespace Xiangzhi.Web.Shared;

/// <summary>The copy that the person concerned takes away, 个人信息保护法 45: a paper, the same as JSON, and both with the files.</summary>
internal static class PersonCopy
{
    private static readonly JsonWriterOptions Plain = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static MemoryStream Docx(PersonSearch search, Here here)
    {
        var stream = new MemoryStream();
        OfficialDocxWriter.Write(Paper(search, here), stream);
        stream.Position = 0;
        return stream;
    }

    public static Paper Paper(PersonSearch search, Here here) => new()
    {
        Title = ["个人信息复制件"],
        Number = search.Request.Number,
        Banner = Importing.DemoBanner(here.Township),
        Blocks =
        [
            new Paragraph([$"截至{here.Today.InWords}，本机关的台账里有您的下列个人信息。"]),
            .. search.Released.SelectMany((part, i) => Section(part, i + 1, here)),
            .. ReadBy(search, here),
            new Paragraph([DataRequest.LeftOut]),
        ],
        Signature = new(here.Township.Profile.Name, here.Today, Sealing.Sealed),
    };

    private static IEnumerable<Block> Section(PersonPart part, int no, Here here)
    {
        yield return new Heading(3, [string.Create(CultureInfo.InvariantCulture, $"{no}. {part.Matter.Register.Name.Zh}　{part.Matter.Number}")]);
        yield return Table.Of([new("项目", 1), new("内容", 3)],
        [
            ["日期", part.Line.Entry.On.InWords],
            ["承办", HandlerOf(part, here)],
            .. part.Values.Select(v => (IReadOnlyList<string>)[v.Label.Zh, v.File is null ? v.Shown : $"附件：{v.Shown}"]),
        ]);
    }

    /// <summary>Who has read these matters' names; the log of the ledger itself.</summary>
    private static IEnumerable<Block> ReadBy(PersonSearch search, Here here)
    {
        var readings = search.Readings(here);
        if (readings.Count == 0)
            yield break;
        var numbers = search.Released.Select(p => p.Matter).DistinctBy(m => m.Id).ToDictionary(m => m.Id, m => m.Number);
        yield return new Heading(3, ["谁看过这些姓名和原话"]);
        yield return Table.Of([new("日期", 1), new("事项", 1), new("谁", 1), new("为什么", 1)],
            [.. readings.Select(r => (IReadOnlyList<string>)[r.Day.InWords, numbers[r.Matter], here.Township.Roster.PersonName(r.Person), r.Reason is { } reason ? Words.Of(reason.Purpose).Zh : "经办这件事"])]);
    }

    public static MemoryStream Json(PersonSearch search, Here here)
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            json.WriteString("request", search.Request.Number);
            json.WriteString("office", here.Township.Profile.Name);
            json.WriteString("on", Iso(here.Today));
            json.WriteString("note", DataRequest.LeftOut);
            json.WriteStartArray("records");
            foreach (var part in search.Released)
                Write(json, part, here);
            json.WriteEndArray();
            json.WriteStartArray("readBy");
            foreach (var reading in search.Readings(here))
            {
                json.WriteStartObject();
                json.WriteString("on", Iso(reading.Day));
                json.WriteString("who", here.Township.Roster.PersonName(reading.Person));
                json.WriteString("why", reading.Reason is { } reason ? Words.Of(reason.Purpose).Zh : "经办这件事");
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.Position = 0;
        return stream;
    }

    private static void Write(Utf8JsonWriter json, PersonPart part, Here here)
    {
        json.WriteStartObject();
        json.WriteString("register", part.Matter.Register.Name.Zh);
        json.WriteString("matter", part.Matter.Number);
        json.WriteString("on", Iso(part.Line.Entry.On));
        json.WriteString("handledBy", HandlerOf(part, here));
        json.WriteNumber("entry", part.Line.Entry.Seq);
        json.WriteStartArray("values");
        foreach (var value in part.Values)
        {
            json.WriteStartObject();
            json.WriteString("label", value.Label.Zh);
            json.WriteString(value.File is null ? "value" : "file", value.Shown);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Paper, JSON and files; a file whose content is gone is left out, its name still stands in the paper.</summary>
    public static MemoryStream Zip(PersonSearch search, Here here)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "个人信息复制件.docx", Docx(search, here), here);
            Add(zip, "个人信息复制件.json", Json(search, here), here);
            var files = search.Released.SelectMany(p => p.Values).Select(v => v.File).OfType<Attachment>().DistinctBy(f => f.Sha256).ToList();
            for (var i = 0; i < files.Count; i++)
            {
                if (here.Township.OpenFile(files[i].Sha256) is { } content)
                    Add(zip, string.Create(CultureInfo.InvariantCulture, $"{i + 1:00} {(FileNames.Fault(files[i].Name) is null ? files[i].Name : files[i].Sha256[..12] + ".bin")}"), content, here);
            }
        }
        stream.Position = 0;
        return stream;
    }

    private static void Add(ZipArchive zip, string name, Stream content, Here here)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = LocalDay.At(here.Today, default);
        using var into = entry.Open();
        using (content)
            content.CopyTo(into);
    }

    private static string HandlerOf(PersonPart part, Here here) => here.Township.Roster.PersonName(part.Matter.Common.Handler ?? part.Line.Entry.RecordedBy);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
