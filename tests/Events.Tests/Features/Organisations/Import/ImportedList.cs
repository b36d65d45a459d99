using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Organisations.Import;

/// <summary>Walks a list through the pages of the import.</summary>
internal static class ImportedList
{
    public static Upload Sample(string file) => new(file, "application/octet-stream", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", file)));

    public static Upload Csv(string text) => new("members.csv", "text/csv", System.Text.Encoding.UTF8.GetBytes(text));

    extension(TestApp app)
    {
        /// <summary>The page on which the columns are matched.</summary>
        public async Task<Page> UploadAsync(Upload file) =>
            await (await (await app.SignInAsync(Role.Staff)).GetAsync("/desk/imports/new?kind=organisations")).SubmitAsync("form.form", new { File = file });

        /// <summary>The page on which the rows are checked.</summary>
        public async Task<Page> CheckAsync(Upload file) => await (await app.UploadAsync(file)).SubmitAsync("form[action$=columns]");

        /// <summary>The page after the import.</summary>
        public async Task<Page> ImportAsync(Upload file, string choice = "") => await (await app.CheckAsync(file)).SubmitAsync("form[action$=completion]", new { choice });

        public Task<List<Organisation>> DirectoryAsync() => app.ReadAsync(db => db.Organisations.AsNoTracking().Include(o => o.Contacts).OrderBy(o => o.Id).ToListAsync());
    }

    /// <summary>Added, changed, unchanged and left out, as the last page tells.</summary>
    public static string Sums(this Page done) => string.Join(' ', done.Texts(".stats dd"));
}
