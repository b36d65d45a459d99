namespace Events.Features.Registrations;

public static class ComingPeople
{
    extension(IQueryable<Attendee> people)
    {
        /// <summary>Those who come and are known by name: a place of a group that nobody has taken yet is none of them.</summary>
        public IQueryable<Attendee> NamedAndComing() => people.Where(a => a.State == RegistrationState.Confirmed && !a.IsOpen);
    }
}
