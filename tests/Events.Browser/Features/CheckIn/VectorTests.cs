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
              const { decide } = await import('checkin/deciding')
              const { importKey } = await import('checkin/payload')
              const { People } = await import('checkin/people')
              const list = { event: { code, state: 'Published' }, gates: [{ id: 1 }], key: await importKey(jwk), people: new People([]) }
              const words = { NotATicket: 'not-a-ticket', AnotherEvent: 'another-event', Forged: 'forged' }
              return Promise.all(payloads.map(async qr => {
                const { result, reasonName } = await decide(list, 1, { qr, direction: 'In' }, Date.now())
                return result === 'Admitted' ? 'valid' : words[reasonName]
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
