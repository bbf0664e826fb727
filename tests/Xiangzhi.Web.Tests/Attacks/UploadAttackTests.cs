using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xiangzhi.Web.Tests.Offices;
using Xiangzhi.Web.Tests.Pages;

namespace Xiangzhi.Web.Tests.Attacks;

/// <summary>Files that lie, swell, act or come half, sent as a browser and as no browser would send them.</summary>
public sealed class UploadAttackTests(WebOffice offices)
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_file_goes_out_as_what_it_is_and_can_do_nothing_there()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var form = await Attaching(office, visitor, "现场 照片.png", Png);
        await visitor.SendAndFollow(form);
        var page = await Asked.Why(visitor, office.Township.Matter(Guid.Parse(form.Action.Split('/')[2]))!);
        var link = page.Links.Single(l => l.Contains("/file/", StringComparison.Ordinal));
        using var sent = await visitor.Client.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal("image/png", sent.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", sent.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("现场 照片.png", sent.Content.Headers.ContentDisposition.FileNameStar);
        var policy = Assert.Single(sent.Headers.GetValues("Content-Security-Policy"));
        Assert.EndsWith("sandbox", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(sent.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(Png, await sent.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("照片.png", "<svg onload=alert(1)>", "不是可以收的文件")]
    [InlineData("照片.pdf", "%PDF-1.4 /S /JavaScript\n%%EOF", "脚本")]
    [InlineData("../../xiangzhi.png", "", "名字里不能有")]
    [InlineData("照片\u202Egnp.exe.png", "", "看不见的字符")]
    public async Task A_bad_file_is_refused_beside_its_field_and_nothing_of_it_stays(string name, string content, string what)
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var (before, files) = (office.Township.EntryCount, Files(office));
        var answer = await visitor.Send(await Attaching(office, visitor, name, content.Length == 0 ? Png : Encoding.UTF8.GetBytes(content)));
        Assert.Equal(422, answer.Status);
        Assert.Contains(answer.Errors, e => e.Contains(what, StringComparison.Ordinal));
        Assert.Equal((before, files), (office.Township.EntryCount, Files(office)));
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task A_bomb_and_a_page_named_as_a_table_are_not_imported()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        foreach (var (name, content) in new[] { ("表.xlsx", Bomb()), ("表.xls", "<html><table><tr><td>1</td></tr></table></html>"u8.ToArray()), ("表.csv", "<script>"u8.ToArray()), ("表.xlsx", "PK\u0003\u0004"u8.ToArray()) })
        {
            foreach (var path in new[] { "/r/dispute/import", "/r/study/reconcile" })
            {
                var files = Files(office);
                var form = (await visitor.Get(path)).Forms.LastOrDefault(f => f.IsMultipart);
                if (form is null)
                    continue;
                form.Files["file"] = (name, content);
                var answer = await visitor.Send(form);
                Assert.True(answer.Status == 422, $"{path} {name} {answer.Status} {string.Join('\n', office.Exceptions)}");
                Assert.Contains($"没有收下“{name}”", answer.Text, StringComparison.Ordinal);
                Assert.Equal(files, Files(office));
            }
        }
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task A_form_with_endless_fields_names_values_or_bytes_is_turned_away_with_a_sentence()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var form = await Attaching(office, visitor, "a.png", Png);
        var token = form["__RequestVerificationToken"]!;
        var before = office.Township.EntryCount;
        foreach (var (fields, status) in new (IEnumerable<KeyValuePair<string, string>>, int)[]
        {
            (Enumerable.Range(0, 5_000).Select(i => KeyValuePair.Create($"f{i}", "x")), 400),
            ([KeyValuePair.Create(new string('k', 5_000), "x")], 400),
            ([KeyValuePair.Create("v", new string('v', 600_000))], 400),
            ([KeyValuePair.Create("v", new string('v', 34_000_000))], 413),
        })
        {
            using var body = new StringContent(string.Join('&', fields.Append(KeyValuePair.Create("__RequestVerificationToken", token)).Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}")), Encoding.UTF8, "application/x-www-form-urlencoded");
            // What is too long by its own word is answered before it is sent.
            using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = body, Headers = { ExpectContinue = true } };
            using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Contains("发来的内容", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            SafetyTests.AssertGuarded(form.Action, answer.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value)));
        }
        Assert.Equal(before, office.Township.EntryCount);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_behind()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var form = await Attaching(office, visitor, "a.png", Png);
        var files = Files(office);
        using (var socket = new TcpClient(office.Address.Host, office.Address.Port))
        {
            await using var stream = socket.GetStream();
            var body = $"--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{form["__RequestVerificationToken"]}\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";
            var head = $"POST {form.Action} HTTP/1.1\r\nHost: {office.Address.Authority}\r\nCookie: session={visitor["session"]}; form={visitor["form"]}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n";
            await stream.WriteAsync(Encoding.UTF8.GetBytes(head + body), TestContext.Current.CancellationToken);
            await stream.WriteAsync(new byte[200_000], TestContext.Current.CancellationToken);
        }
        // Whoever comes next is answered, and by then the broken one is done with.
        await visitor.See("/");
        Assert.Equal(files, Files(office));
        Expect.None(office.Exceptions);
    }

    private static async Task<PageForm> Attaching(Office office, Visitor visitor, string name, byte[] content)
    {
        var matter = office.Township.Each(new() { Register = "dispute" }).First(m => m.Register.Action("attach") is { } a && a.OfferedOn(m));
        var form = (await visitor.See($"/m/{matter.Id}/do/attach")).Form;
        form.Files[form.FileFields[0]] = (name, content);
        return form;
    }

    /// <summary>Files of the township on the disk, half ones too.</summary>
    private static int Files(Office office) => Directory.Exists(Path.Combine(office.Data, "files")) ? Directory.EnumerateFiles(Path.Combine(office.Data, "files"), "*", SearchOption.AllDirectories).Count() : 0;

    private static byte[] Bomb()
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in new[] { ("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"), ("xl/sharedStrings.xml", $"<sst><si><t>{new string('a', 60_000_000)}</t></si></sst>") })
                using (var writer = new StreamWriter(zip.CreateEntry(path).Open()))
                    writer.Write(text);
        return target.ToArray();
    }
}
