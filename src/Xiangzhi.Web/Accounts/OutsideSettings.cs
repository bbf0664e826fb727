using System.Text.Json;

namespace Xiangzhi.Web.Accounts;

/// <summary>A provider elsewhere by which people may sign in, once they have bound it to their account. One installation has one at most.</summary>
public sealed record OutsideSettings
{
    public const string FileName = "sign-in.json";

    /// <summary>As the button names it, e.g. 区统一身份认证.</summary>
    public required string Name { get; init; }

    public required string ClientId { get; init; }
    public required string ClientSecret { get; init; }
    public required string AuthorizeUrl { get; init; }
    public required string TokenUrl { get; init; }
    public required string UserInfoUrl { get; init; }

    /// <summary>The member of the user information that names somebody for good; not a telephone number, which passes on.</summary>
    public string SubjectClaim { get; init; } = "sub";

    public string Scope { get; init; } = "openid";

    /// <summary>The provider asks for a second factor itself, so that ours is not asked again.</summary>
    public bool ProvesSecondFactor { get; init; }

    /// <summary>From <c>sign-in.json</c> beside the keys, or from environment variables XIANGZHI_SIGN_IN_NAME, …_CLIENT_ID and so on; null where there is none.</summary>
    /// <exception cref="UsageException">Others may read the file, or something is missing.</exception>
    public static OutsideSettings? Read(string keyFolder)
    {
        var file = Path.Combine(keyFolder, FileName);
        if (!File.Exists(file))
            return FromEnvironment();
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & others) != 0)
            throw new UsageException($"{file} 里有密钥，别的用户也能读。请先 chmod 600 {file}，再启动。");
        try
        {
            var settings = JsonSerializer.Deserialize<OutsideSettings>(File.ReadAllText(file), new JsonSerializerOptions(JsonSerializerDefaults.Web))!;
            return settings.Checked(file);
        }
        catch (JsonException fault)
        {
            // The parser's own words may repeat a line of the file.
            throw new UsageException($"{file} 读不出：第 {fault.LineNumber + 1} 行附近写法不对，或缺 name、clientId、clientSecret、authorizeUrl、tokenUrl、userInfoUrl 中的一项。");
        }
    }

    private static OutsideSettings? FromEnvironment()
    {
        string Of(string name) => Environment.GetEnvironmentVariable("XIANGZHI_SIGN_IN_" + name) ?? "";
        if (Of("CLIENT_ID").Length == 0)
            return null;
        return new OutsideSettings
        {
            Name = Of("NAME"), ClientId = Of("CLIENT_ID"), ClientSecret = Of("CLIENT_SECRET"), AuthorizeUrl = Of("AUTHORIZE_URL"), TokenUrl = Of("TOKEN_URL"), UserInfoUrl = Of("USER_INFO_URL"),
            SubjectClaim = Of("SUBJECT_CLAIM") is { Length: > 0 } claim ? claim : "sub", Scope = Of("SCOPE") is { Length: > 0 } scope ? scope : "openid", ProvesSecondFactor = Of("PROVES_SECOND_FACTOR") == "true",
        }.Checked("XIANGZHI_SIGN_IN_*");
    }

    private OutsideSettings Checked(string where)
    {
        if (Name.Length == 0 || ClientSecret.Length == 0)
            throw new UsageException($"{where}：缺 name 或 clientSecret。");
        foreach (var url in new[] { AuthorizeUrl, TokenUrl, UserInfoUrl })
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback))
                throw new UsageException($"{where}：地址“{url}”要以 https:// 开头。");
        }
        return this;
    }
}
