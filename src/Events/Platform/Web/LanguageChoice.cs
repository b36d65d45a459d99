using Events.Platform.Text;
using Microsoft.AspNetCore.Localization;

namespace Events.Platform.Web;

/// <summary><c>?lang=zh</c> or <c>?lang=en</c> on any address changes the language, and a cookie remembers it; else the browser's wish counts.</summary>
public class LanguageChoice(RequestDelegate next)
{
    public const string Cookie = "events-language";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Query.ContainsKey("lang")) Remember(context, Languages.Current);
        return next(context);
    }

    /// <summary>Keeps the language, <c>zh</c> or <c>en</c>, for the pages to come.</summary>
    public static void Remember(HttpContext context, string language) =>
        context.Response.Cookies.Append(Cookie, language, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            IsEssential = true,
            Secure = context.Request.IsHttps,
        });

    public static void Configure(RequestLocalizationOptions options)
    {
        options.SupportedCultures = options.SupportedUICultures = [Languages.Chinese, Languages.English];
        options.DefaultRequestCulture = new RequestCulture(Languages.Chinese);
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Known(context.Request.Query["lang"])),
            new CustomRequestCultureProvider(context => Known(context.Request.Cookies[Cookie])),
            new CustomRequestCultureProvider(context => Known(context.Request.GetTypedHeaders().AcceptLanguage
                .OrderByDescending(wish => wish.Quality ?? 1).Select(wish => wish.Value.ToString())
                .FirstOrDefault(wish => wish.StartsWith("zh") || wish.StartsWith("en")))),
        ];
    }

    /// <summary>The page's own address in the other language.</summary>
    public static string Address(HttpRequest request, string language)
    {
        var query = QueryString.Create(request.Query.Where(part => part.Key != "lang"));
        var path = HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path : new PathString(ReturnAddress.Of(request).Split('?')[0]);
        return path + query.Add("lang", language);
    }

    private static Task<ProviderCultureResult?> Known(string? language) => Task.FromResult(
        language is null || !(language.StartsWith("zh") || language.StartsWith("en")) ? null : new ProviderCultureResult(Languages.Culture(language).Name));
}
