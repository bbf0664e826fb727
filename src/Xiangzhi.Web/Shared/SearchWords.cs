using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Xiangzhi.Web.Shared;

/// <summary>
/// What somebody looks for, as it stands in an address: sealed by the server's web keys. Names do not belong into the histories and logs of
/// browsers, proxies and servers; and yet a list that was searched can be paged and kept open.
/// </summary>
public sealed class SearchWords(IDataProtectionProvider protection)
{
    /// <summary>Name of the part of an address that holds them.</summary>
    public const string Key = "k";

    private readonly IDataProtector protector = protection.CreateProtector("search words");

    /// <summary>An address that asks for what a form asked for: the words sealed, all else as it was chosen.</summary>
    public string Address(string path, IFormCollection posted)
    {
        var rest = posted.Where(f => f.Key is not ("q" or "__RequestVerificationToken") && !StringValues.IsNullOrEmpty(f.Value) && f.Value.ToString().Length > 0)
            .Select(f => KeyValuePair.Create<string, string?>(f.Key, f.Value.ToString()));
        var words = posted["q"].ToString().Trim();
        return QueryHelpers.AddQueryString(path, words.Length == 0 ? rest : rest.Append(new(Key, protector.Protect(words))));
    }

    /// <summary>The words in an address, sealed or open; null where there are none, or they were sealed by keys that are no more.</summary>
    public string? In(HttpRequest request)
    {
        if (request.Query[Key].FirstOrDefault() is not { Length: > 0 } given)
            return request.Query["q"];
        try
        {
            return protector.Unprotect(given);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
