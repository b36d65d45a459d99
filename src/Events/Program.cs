using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.Demo;
using Events.Features.Letters;
using Events.Features.Mailings;
using Events.Features.Organisations;
using Events.Features.Planning;
using Events.Features.Public;
using Events.Features.Registrations;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Events.Platform.Web;

IFeature[] features =
[
    new AccountsFeature(),
    new OrganisationsFeature(),
    new PlanningFeature(),
    new RegistrationsFeature(),
    new LettersFeature(),
    new MailingsFeature(),
    new CheckInFeature(),
    new PublicFeature(),
    new DemoFeature(),
];

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
builder.AddData().AddJobs(features).AddMail().AddWeb(features);

var app = builder.Build();
if (await app.RunCommandAsync(args)) return;

await app.PrepareDatabaseAsync();
app.UseWeb();
await app.RunAsync();
