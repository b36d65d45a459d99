using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;

namespace Events.Features.Planning.Agenda.Rooms;

public class RoomForm
{
    [EitherLanguage(ErrorMessage = "Please give a name in at least one language.")]
    public BilingualLine Name { get; set; } = new();

    [Range(1, 100_000), Display(Name = "People it holds")]
    public int? Capacity { get; set; }

    public long Version { get; set; }

    public static RoomForm Of(Room room) => new() { Name = room.Name, Capacity = room.Capacity, Version = room.Version };

    public void ApplyTo(Room room) => (room.Name, room.Capacity) = (Name.ToBilingual(), Capacity);
}
