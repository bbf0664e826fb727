using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Xiangzhi.Storage;
using Xiangzhi.Web.Pages;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Accounts;

/// <summary>
/// Signing in by a provider elsewhere, through the framework's OAuth handler (authorization code with PKCE and state). The provider says
/// who somebody is there; whose account that is was said before by the person, signed in here. Nobody gets an account by it.
/// </summary>
public static class Outside
{
    public const string Scheme = "outside";
    public const string Begin = "/sign-in/outside";
    public const string Return = "/sign-in/outside/return";

    /// <summary>The account that is to be bound, in the state that travels protected.</summary>
    private const string Binds = "binds";

    public static void Add(WebApplicationBuilder builder, OutsideSettings settings)
    {
        builder.Services.AddSingleton(settings);
        // The framework would ask the one scheme that there is who signs every request; sessions answer that.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        builder.Services.AddAuthentication().AddOAuth(Scheme, options =>
        {
            (options.ClientId, options.ClientSecret, options.UsePkce) = (settings.ClientId, settings.ClientSecret, true);
            (options.AuthorizationEndpoint, options.TokenEndpoint, options.UserInformationEndpoint) = (settings.AuthorizeUrl, settings.TokenUrl, settings.UserInfoUrl);
            options.CallbackPath = Return;
            options.Scope.Add(settings.Scope);
            // The way back is a plain link from the provider, which Lax lets pass.
            (options.CorrelationCookie.SameSite, options.CorrelationCookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            options.Events.OnCreatingTicket = context => Identify(context, settings);
            options.Events.OnTicketReceived = context =>
            {
                context.HandleResponse();
                context.Response.Redirect(Receive(context, settings));
                return Task.CompletedTask;
            };
            options.Events.OnRemoteFailure = context =>
            {
                context.HandleResponse();
                context.Response.Redirect($"{Doors.SignIn}?outside=failed");
                return Task.CompletedTask;
            };
        });
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Begin, (HttpRequest request) => Results.Challenge(new AuthenticationProperties { RedirectUri = Doors.Back(request.Query["back"]) }, [Scheme]));
        // By a form of ours only: else a link could bind a stranger's identity there to whoever follows it.
        app.MapPost($"{OwnRoutes.Path}/bind", (Here here) => here.SignedIn.Account is { } account
            ? Results.Challenge(new AuthenticationProperties(new Dictionary<string, string?> { [Binds] = account.Id.ToString() }) { RedirectUri = OwnRoutes.Path }, [Scheme]) : Routes.NotHere(here));
        app.MapPost($"{OwnRoutes.Path}/unbind", async (Here here, HttpContext context) =>
        {
            if (here.SignedIn.Account is not { } account)
                return Routes.NotHere(here);
            var form = await context.Request.ReadFormAsync();
            here.Store.Accounts.Unbind(account.Id, form["provider"].ToString(), form["subject"].ToString(), Devices.OriginOf(context));
            return Results.Redirect(OwnRoutes.Path);
        });
    }

    private static async Task Identify(OAuthCreatingTicketContext context, OutsideSettings settings)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, settings.UserInfoUrl);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        request.Headers.Accept.Add(new("application/json"));
        using var response = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        response.EnsureSuccessStatusCode();
        using var told = JsonDocument.Parse(await response.Content.ReadAsStringAsync(context.HttpContext.RequestAborted));
        var subject = told.RootElement.TryGetProperty(settings.SubjectClaim, out var value) ? value.ToString() : "";
        if (subject.Length is 0 or > 200)
            throw new AuthenticationFailureException($"The user information has no {settings.SubjectClaim}.");
        context.Identity!.AddClaim(new(ClaimTypes.NameIdentifier, subject));
    }

    /// <summary>Binds, or signs in.</summary>
    /// <returns>Where to go on.</returns>
    private static string Receive(TicketReceivedContext context, OutsideSettings settings)
    {
        var (http, store) = (context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<LedgerStore>());
        var (subject, origin) = (context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!, Devices.OriginOf(http));
        if (context.Properties!.Items.TryGetValue(Binds, out var binds))
        {
            var who = Sessions.Of(http);
            var bound = who is { Account: { } own, OwesSecondFactor: false } && own.Id.ToString() == binds && store.Accounts.Bind(own.Id, settings.Name, subject, origin);
            return bound ? OwnRoutes.Path : $"{OwnRoutes.Path}?outside=taken";
        }
        if (store.Accounts.ByIdentity(settings.Name, subject) is not { IsDisabled: false } account || SignedIn.Person(store, account).Serves.Count == 0)
            return $"{Doors.SignIn}?outside=unknown";
        var proven = settings.ProvesSecondFactor || !account.HasSecondFactor;
        if (proven)
            http.RequestServices.GetRequiredService<Guarding>().Welcome(http, account);
        return http.RequestServices.GetRequiredService<Sessions>().Start(http, account, proven, Doors.Back(context.ReturnUri));
    }
}
