using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Accounts;

namespace Xiangzhi.Web.Tests.Offices;

/// <summary>A browser without a screen: keeps cookies, follows nothing by itself, sends forms as a browser does.</summary>
public sealed class Visitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    /// <param name="role">Null: a browser that has never been here, at data that are no demonstration.</param>
    internal Visitor(Office office, Role? role, Language language, string? person = null)
    {
        if ((person ?? role?.ToString()) is { } played)
            cookies.Add(office.Address, new Cookie("session", new Sessions(office.Store).Play(played, Origin.Server)));
        cookies.Add(office.Address, new Cookie(Shared.Here.LanguageCookie, language == Language.En ? "en" : "zh"));
        client = new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = office.Address };
        (Office, Role, Language) = (office, role ?? Role.Handler, language);
    }

    public Office Office { get; }
    public Role Role { get; }
    public Language Language { get; }
    public HttpClient Client => client;

    /// <summary>A cookie that the browser holds; null to take it away.</summary>
    public string? this[string cookie]
    {
        get => cookies.GetCookies(Office.Address)[cookie]?.Value;
        set
        {
            if (value is not null)
                cookies.Add(Office.Address, new Cookie(cookie, value));
            else
                cookies.GetCookies(Office.Address)[cookie]!.Expired = true;
        }
    }

    public async Task<PageText> Get(string path)
    {
        using var response = await client.GetAsync(path);
        return await PageText.Read(path, response);
    }

    /// <summary>A page that must be there.</summary>
    public async Task<PageText> See(string path)
    {
        var page = await Get(path);
        Assert.True(page.Status == 200, $"{page.Status} {path} ({Role}) {string.Join('\n', Office.Exceptions)}");
        return page;
    }

    /// <summary>Sends a form with a button; the answer is not followed.</summary>
    public async Task<PageText> Send(PageForm form, string? button = null, string? value = null)
    {
        List<(string Name, string Value)> fields = [.. form.Fields];
        if (button is not null)
            fields.Add((button, value ?? ""));
        using HttpContent content = form.IsMultipart ? Parts(form, fields) : new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, Crlf(f.Value))));
        using var response = await client.PostAsync(form.Action, content);
        return await PageText.Read(form.Action, response);
    }

    /// <summary>Sends fields that no page has shown, with a token of any page: what somebody tries by hand.</summary>
    public async Task<PageText> Post(string path, string token, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Append(("act-id", Guid.NewGuid().ToString("D"))).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var response = await client.PostAsync(path, content);
        return await PageText.Read(path, response);
    }

    /// <summary>Sends a form and goes where the answer leads.</summary>
    public async Task<PageText> SendAndFollow(PageForm form, string? button = null, string? value = null)
    {
        var answer = await Send(form, button, value);
        Assert.True(answer.Status == 302, $"{answer.Status} {form.Action}: {string.Join(" | ", answer.Errors)} {string.Join('\n', Office.Exceptions)}");
        return await See(answer.Location!);
    }

    public void Dispose() => client.Dispose();

    private static MultipartFormDataContent Parts(PageForm form, IEnumerable<(string Name, string Value)> fields)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            parts.Add(Named(new ByteArrayContent(Encoding.UTF8.GetBytes(Crlf(value))), name, null));
        foreach (var file in form.FileFields)
        {
            // Several files of one field are named files, files#2 and so on.
            foreach (var (fileName, bytes) in form.Files.Where(f => f.Key.Split('#')[0] == file).Select(f => f.Value).DefaultIfEmpty(("", [])))
            {
                var part = Named(new ByteArrayContent(bytes), file, fileName);
                part.Headers.ContentType = new("application/octet-stream");
                parts.Add(part);
            }
        }
        return parts;
    }

    private static ByteArrayContent Named(ByteArrayContent part, string name, string? file)
    {
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"", FileName = file is null ? null : $"\"{file}\"" };
        return part;
    }

    private static string Crlf(string text) => text.ReplaceLineEndings("\r\n");
}
