using Events.Platform.Text;

namespace Events.Features.Registrations.Import;

/// <summary>Categories as lists write them. What is unknown is a guest: the desk can change it at any time.</summary>
public static class CategoryWords
{
    private static readonly Dictionary<string, AttendeeCategory> Words = new()
    {
        ["会员"] = AttendeeCategory.Member,
        ["会员单位"] = AttendeeCategory.Member,
        ["member"] = AttendeeCategory.Member,
        ["使节"] = AttendeeCategory.Envoy,
        ["使馆"] = AttendeeCategory.Envoy,
        ["envoy"] = AttendeeCategory.Envoy,
        ["diplomat"] = AttendeeCategory.Envoy,
        ["嘉宾"] = AttendeeCategory.Vip,
        ["贵宾"] = AttendeeCategory.Vip,
        ["vip"] = AttendeeCategory.Vip,
        ["guest of honour"] = AttendeeCategory.Vip,
        ["演讲嘉宾"] = AttendeeCategory.Speaker,
        ["发言人"] = AttendeeCategory.Speaker,
        ["speaker"] = AttendeeCategory.Speaker,
        ["参展商"] = AttendeeCategory.Exhibitor,
        ["展商"] = AttendeeCategory.Exhibitor,
        ["exhibitor"] = AttendeeCategory.Exhibitor,
        ["采购商"] = AttendeeCategory.Buyer,
        ["买家"] = AttendeeCategory.Buyer,
        ["buyer"] = AttendeeCategory.Buyer,
        ["媒体"] = AttendeeCategory.Press,
        ["记者"] = AttendeeCategory.Press,
        ["press"] = AttendeeCategory.Press,
        ["media"] = AttendeeCategory.Press,
        ["工作人员"] = AttendeeCategory.Staff,
        ["会务"] = AttendeeCategory.Staff,
        ["staff"] = AttendeeCategory.Staff,
    };

    public static AttendeeCategory Read(string text) => Words.GetValueOrDefault(Fold.Text(text));
}
