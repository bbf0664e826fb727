using System.Globalization;
using System.Text;
using Xiangzhi.Ledger;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Witnessing;

/// <summary>
/// This place as a witness, as C2SP tlog-witness has it. Needs no sign-in: what is asked is believed by its signature, and what
/// is answered holds sizes, hashes and signatures only.
/// </summary>
public static class WitnessRoutes
{
    public const string Path = "/witness/add-checkpoint";

    /// <summary>The header that names a refusal, <see cref="WitnessRefusal.Code"/>.</summary>
    public const string Refusal = "Xiangzhi-Refusal";

    private const string SizeType = "text/x.tlog.size";

    public static void MapWitness(this IEndpointRouteBuilder app) => app.MapPost(Path, async (HttpContext context, LedgerStore store) =>
    {
        if (await Body(context.Request) is not { } body)
            return Refuse(context, new MalformedRequest($"超过 {WitnessRequest.MaxLength} 字节"), StatusCodes.Status413PayloadTooLarge);
        try
        {
            return store.Witness.Answer(WitnessRequest.Parse(body)) switch
            {
                WitnessRefusal refusal => Refuse(context, refusal, StatusOf(refusal)),
                Vouched vouched => Results.Text(vouched.Note.Signatures[^1] + "\n", "text/plain", Encoding.UTF8),
                var other => throw new InvalidOperationException($"见证人答了 {other}。"),
            };
        }
        catch (FormatException fault)
        {
            return Refuse(context, new MalformedRequest(fault.Message), StatusCodes.Status400BadRequest);
        }
    });

    /// <summary>Null where it is longer than any request.</summary>
    private static async Task<string?> Body(HttpRequest request)
    {
        var buffer = new byte[WitnessRequest.MaxLength + 1];
        var length = 0;
        while (length < buffer.Length && await request.Body.ReadAsync(buffer.AsMemory(length), request.HttpContext.RequestAborted) is > 0 and var read)
            length += read;
        return length < buffer.Length ? Encoding.UTF8.GetString(buffer, 0, length) : null;
    }

    private static IResult Refuse(HttpContext context, WitnessRefusal refusal, int status)
    {
        context.Response.Headers[Refusal] = refusal.Code;
        var size = refusal switch
        {
            OldSizeDiffers differs => differs.Size,
            StaleCheckpoint stale => stale.Size,
            RolledBack back => back.Seen.Size,
            _ => (long?)null,
        };
        return size is { } last ? Results.Text(last.ToString(CultureInfo.InvariantCulture) + "\n", SizeType, statusCode: status)
            : Results.Text(refusal.Message + "\n", "text/plain", Encoding.UTF8, status);
    }

    private static int StatusOf(WitnessRefusal refusal) => refusal switch
    {
        UnknownOrigin => StatusCodes.Status404NotFound,
        Unsigned or WrongKey or BadSignature => StatusCodes.Status403Forbidden,
        ProofFails => StatusCodes.Status422UnprocessableEntity,
        MalformedRequest => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status409Conflict,
    };
}
