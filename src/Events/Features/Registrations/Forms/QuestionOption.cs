using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Registrations.Forms;

/// <summary>One of the answers from which people pick. Its key stays when its words are mended or the form goes on to its next version.</summary>
public class QuestionOption : Entity
{
    public long QuestionId { get; private set; }
    public required string Key { get; init; }
    public required Bilingual Label { get; set; }
    public int Position { get; set; }
}
