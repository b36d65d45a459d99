using System.Buffers.Text;
using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Tests.Features.CheckIn;

namespace Events.Browser.Features.CheckIn;

/// <summary>The scanner without network finds of each ticket of docs/qr-code.md what the document says.</summary>
[Collection(BrowserCollection.Name)]
public class VectorTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_scanner_finds_what_the_document_says()
    {
        var door = await Door.OpenAsync(browser.App);
        await using var visit = await browser.VisitAsync(View.Phone);
        await visit.SignInAsync(Role.Staff);
        await visit.Page.GotoAsync($"/checkin/{door.Gate.Id}");
        using var ecdsa = QrCodeDocumentTests.Key("PUBLIC");
        var point = ecdsa.ExportParameters(false).Q;
        var vectors = QrCodeDocumentTests.Vectors.Select(vector => vector.Cast<string>().ToArray()).ToArray();

        var found = await visit.Page.EvaluateAsync<string[]>("""
            async ({ jwk, code, payloads }) => {
              const { parsePayload, isGenuine, importKey } = await import('checkin/payload')
              const key = await importKey(jwk)
              return Promise.all(payloads.map(async text => {
                const payload = parsePayload(text)
                return !payload ? 'not-a-ticket' : payload.event !== code ? 'another-event' : await isGenuine(payload, key) ? 'valid' : 'forged'
              }))
            }
            """, new
        {
            jwk = new { kty = "EC", crv = "P-256", x = Base64Url.EncodeToString(point.X), y = Base64Url.EncodeToString(point.Y) },
            code = QrCodeDocumentTests.EventCode,
            payloads = vectors.Select(vector => vector[1]).ToArray(),
        });

        Assert.Equal(vectors.Select(vector => vector[0]), found);
    }
}
