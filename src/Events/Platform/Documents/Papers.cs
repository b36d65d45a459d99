using Events.Platform.Web;

namespace Events.Platform.Documents;

/// <summary>
/// Letters, certificates and minutes: Razor views in the layout <c>/Views/Shared/_Paper.cshtml</c>, which carries its styles and pictures inside,
/// so that one page serves the printer, which has no network, and a browser.
/// </summary>
public class Papers(RazorPages pages, PdfPrinter printer, IWebHostEnvironment environment)
{
    /// <summary>False where no Chromium is found: show the view itself, for the reader's browser to print.</summary>
    public bool CanPrint => printer.IsAvailable;

    /// <summary>The content of <c>css/paper.css</c>.</summary>
    public string Styles => StylesOf("paper");

    /// <summary>A picture of wwwroot as an address that holds it.</summary>
    public string Picture(string svg) => "data:image/svg+xml;base64," + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Read(svg)));

    /// <param name="view">The view's whole path, such as <c>/Features/Letters/Printing/Letters.cshtml</c>.</param>
    /// <param name="mostPages">Makes a paper that would run over this number of pages smaller, until it does not.</param>
    public async Task<byte[]> PrintAsync<TModel>(string view, TModel model, int? mostPages = null) =>
        await printer.PrintAsync(await pages.RenderAsync(view, model), mostPages);

    /// <summary>The content of a style sheet of wwwroot/css, for a picture that carries it inside.</summary>
    /// <param name="name">Without its ending.</param>
    public string StylesOf(string name) => Read($"css/{name}.css");

    /// <summary>Draws a view as a PNG picture of that many pixels.</summary>
    /// <inheritdoc cref="PdfPrinter.DrawAsync"/>
    public async Task<byte[]> DrawAsync<TModel>(string view, TModel model, int width, int height) => await printer.DrawAsync(await pages.RenderAsync(view, model), width, height);

    private string Read(string file)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(file).CreateReadStream());
        return reader.ReadToEnd();
    }
}
