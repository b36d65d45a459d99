using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Events.Platform.Documents;
using Events.Platform.Files;
using Events.Platform.Imports;
using Events.Platform.Jobs;
using Events.Platform.Security;
using Events.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.Localization;

namespace Events.Platform.Web;

public static class WebSetup
{
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder, IReadOnlyCollection<IFeature> features)
    {
        var services = builder.Services;
        // A build keeps its compressed assets beside its objects; a published program has them in wwwroot and no such manifest.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        services.AddHttpContextAccessor();
        services.AddSingleton<IActor, CurrentActor>();
        services.AddSingleton<Vault>();
        services.AddSingleton<KeptForms>();
        services.AddSingleton<Assets>();
        services.AddSingleton<RazorPages>();
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<Papers>();
        services.AddScoped<CspNonce>();
        services.AddScoped<Flash>();
        services.AddScoped<PictureUploads>();
        services.AddImports();
        services.AddProtectionKeys(builder.Configuration.GetSection("Events").Get<Settings>() ?? new Settings());
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        builder.AddRateLimits();
        builder.Services.AddSingleton<WrongSecrets>();
        services.AddPages();

        foreach (var feature in features) services.AddSingleton(feature);
        var policies = services.AddAuthorizationBuilder();
        foreach (var feature in features)
        {
            feature.AddServices(services);
            feature.AddPolicies(policies);
        }
        return builder;
    }

    private static void AddPages(this IServiceCollection services)
    {
        var texts = new Texts();
        var views = new FeatureViews();
        services.AddSingleton(texts);
        services.AddSingleton<IStringLocalizer>(texts);
        services.AddSingleton<IStringLocalizerFactory>(texts);
        services.AddSingleton<IValidationAttributeAdapterProvider, ValidationAdapters>();
        services.AddControllersWithViews(options =>
            {
                options.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
                options.Filters.Add<ExpiredFormFilter>();
                options.Filters.Add<RefusedFilter>();
                options.Conventions.Add(views);
                // Everything that is wrong with a form is told at once.
                options.ValidateComplexTypesIfChildValidationFails = true;
                options.ModelMetadataDetailsProviders.Add(new ValidationTexts());
                ValidationTexts.Apply(options.ModelBindingMessageProvider, texts);
            })
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddRazorOptions(options => options.ViewLocationExpanders.Add(views))
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, _) => texts)
            .AddJsonOptions(options => options.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        // Chinese stays readable in the source of a page, and is half the size.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddAntiforgery(options => (options.HeaderName, options.Cookie.Name) = ("X-CSRF-Token", "events-form"));
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = Flash.Cookie);
        services.Configure<RequestLocalizationOptions>(LanguageChoice.Configure);
    }

    /// <summary>The pipeline, outermost first.</summary>
    public static void UseWeb(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseRouting();
        app.UseMiddleware<LanguageChoice>();
        app.UseMiddleware<SharedPages>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();

        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
        app.MapJobs();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }
}
