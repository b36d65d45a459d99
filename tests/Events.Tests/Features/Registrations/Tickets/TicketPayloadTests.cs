using System.Security.Cryptography;
using Events.Features.Registrations.Tickets;
using Events.Platform.Documents;
using Events.Platform.Security;

namespace Events.Tests.Features.Registrations.Tickets;

public class TicketPayloadTests
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void A_signed_payload_reads_back_and_is_genuine()
    {
        var text = TicketPayload.Sign("ABCDEFGH", SecretCode.New(), Key).ToString();

        Assert.True(TicketPayload.TryParse(text.ToLowerInvariant(), out var payload));
        Assert.True(payload.IsSignedBy(Key));
    }

    [Fact]
    public void A_changed_code_is_not_genuine()
    {
        var payload = TicketPayload.Sign("ABCDEFGH", SecretCode.New(), Key);

        Assert.False((payload with { TicketCode = SecretCode.New() }).IsSignedBy(Key));
        Assert.False((payload with { EventCode = "HGFEDCBA" }).IsSignedBy(Key));
        Assert.False(payload.IsSignedBy(ECDsa.Create(ECCurve.NamedCurves.nistP256)));
    }

    [Theory, InlineData(null), InlineData(""), InlineData("https://example.com"), InlineData("EV1.ABCDEFGH.X.Y"), InlineData("EV2.ABCDEFGH.AAAAAAAAAAAAAAAAAAAAAAAAAA.AA")]
    public void Anything_else_is_not_a_ticket(string? text) => Assert.False(TicketPayload.TryParse(text, out _));

    [Fact]
    public void The_code_stays_small_enough_for_a_creased_badge()
    {
        var picture = QrCode.Png(TicketPayload.Sign("ABCDEFGH", SecretCode.New(), Key).ToString(), 1);
        Assert.InRange(System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), 21, 49 + 8);
    }
}
