using Events.Platform.Text;

namespace Events.Features.Planning.Kinds;

public class HallForm
{
    [EitherLanguage(ErrorMessage = "Please give the name, in at least one language.")]
    public BilingualLine Name { get; set; } = new();

    public long Version { get; set; }

    public static HallForm Of(FairHall hall) => new() { Name = hall.Name, Version = hall.Version };
}
