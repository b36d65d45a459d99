using Events.Features.Organisations;
using Events.Tests.Support;

namespace Events.Tests.Features.Organisations.Import;

/// <summary>The chamber's own untidy lists, imported as a careful person would have typed them.</summary>
public class MembersFileTests
{
    [Theory, OnBothDatabases]
    public async Task The_list_of_members_arrives_as_a_careful_person_would_type_it(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });

        var done = await app.ImportAsync(ImportedList.Sample("members.xlsx"));

        // Nine rows repeat an organisation: seven say the same again, two name another person there.
        Assert.Equal("219 2 7 0", done.Sums());
        var known = (await app.DirectoryAsync()).ToDictionary(organisation => organisation.Name.Zh);
        Assert.Equal(219, known.Count);
        Assert.All(Expected, line => Assert.Equal(line, Line(known[line.Split('|')[0]])));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_list_a_second_time_changes_nothing(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await app.ImportAsync(ImportedList.Sample("members.xlsx"));
        var before = await app.DirectoryAsync();

        Assert.Equal("0 0 228 0", (await app.ImportAsync(ImportedList.Sample("members.xlsx"))).Sums());
        Assert.Equal("0 0 228 0", (await app.ImportAsync(ImportedList.Sample("members.xlsx"), "replace")).Sums());

        Assert.Equal(before.Select(organisation => (organisation.Id, organisation.Version)), (await app.DirectoryAsync()).Select(organisation => (organisation.Id, organisation.Version)));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_list_in_the_old_format_of_Excel_says_the_same(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });

        Assert.Equal("219 2 7 0", (await app.ImportAsync(ImportedList.Sample("members.xls"))).Sums());

        var known = (await app.DirectoryAsync()).ToDictionary(organisation => organisation.Name.Zh);
        Assert.All(Expected, line => Assert.Equal(line, Line(known[line.Split('|')[0]])));
        Assert.Equal("0 0 228 0", (await app.ImportAsync(ImportedList.Sample("members.xlsx"))).Sums());
    }

    [Theory, OnBothDatabases]
    public async Task Characters_beyond_GBK_are_read(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });

        var done = await app.ImportAsync(ImportedList.Sample("members-gb18030.csv"));

        Assert.Equal("81 0 2 0", done.Sums());
        var known = (await app.DirectoryAsync()).ToDictionary(organisation => organisation.Name.Zh);
        Assert.Equal("天津市䶮珺国际贸易有限公司|IndividualMember|member|1996-07-19|information-technology;farm-machinery|Small|Private||王艳/秘书长/13723759556/wang10@example.example", Line(known["天津市䶮珺国际贸易有限公司"]));
        Assert.Equal("㛃晓", known["蓟州瑞丰联创国际物流有限公司"].Contacts.Single().Name.Zh);
    }

    [Theory, OnBothDatabases]
    public async Task Embassies_chambers_and_authorities_keep_their_kind_and_country(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });

        Assert.Equal("24 0 0 0", (await app.ImportAsync(ImportedList.Sample("bodies.csv"))).Sums());

        var known = (await app.DirectoryAsync()).Select(o => $"{o.Kind} {o.Name.Zh} {o.Name.En} {o.Country}").ToList();
        Assert.Contains("Embassy 土耳其驻华大使馆 Embassy of Türkiye in China TR", known);
        Assert.Contains("ForeignChamber 韩国贸易协会 Korea International Trade Association KR", known);
        Assert.Contains("Government 天津市贸促会 CCPIT Tianjin CN", known);
    }

    private static string Line(Organisation o) => string.Join('|',
        o.Name.Zh, o.Kind, o.Rank, o.JoinedOn?.ToString("yyyy-MM-dd"), o.IndustryCodes, o.Size, o.Ownership, o.Phone,
        string.Join('&', o.Contacts.OrderBy(c => c.Id).Select(c => string.Join('/', new[] { c.Name.Zh, c.Title.Zh, c.Phone, c.Email, c.MoreEmails }.Where(text => text.Length > 0)))));

    private static readonly string[] Expected =
    [
        "天津泰达投资控股有限公司|IndividualMember|member|2022-02-12|logistics|Micro|Foreign||徐建/总经理/15186091390/xu0@tj-trade.example",
        "宁河恒通盛达商会|IndividualMember|member|2004-04-23|food;legal|Small|Private||林芳芳/董事长/13373537990/lin6@binhai-co.example",
        "蓟州瑞丰金桥科技股份有限公司|IndividualMember|member|1989-12-17|finance;logistics|Large|Foreign||唐超/办公室主任/18843353265/tang12@tj-trade.example",
        "宁河恒通中泰商会|IndividualMember|vice-president|2019-03-10|farm-machinery;e-commerce|Medium|JointVenture||何玲/外联经理/13931002516/he14@binhai-co.example/office14@example.example",
        "天津瑞丰恒通商会|IndividualMember|member|2001-01-13|new-energy|Medium|Private||胡杰浩/总经理/13516978464/hu29@haihe.example",
        "武清中泰世纪进出口有限公司|IndividualMember|director|2002-11-03|finance|Small|Private|022-70125034|郑超/董事长/15045080048/zheng52@binhai-co.example",
        "津南华鼎万邦集团有限公司|IndividualMember|member|2003-02-08|meat;building-materials|Large|Private|022-51204177|何轩/总经理/15409978371/he57@haihe.example",
        "津南博纳海润科技股份有限公司|IndividualMember|member|2019-01-27|new-energy;information-technology|Large|Private||刘辉/董事长/17537097107/liu78@binhai-co.example/office78@example.example",
        "天津市肉类协会|Member|member|2024-11-07|equipment|Medium|Foreign|022-19487574|马雨艳/外联经理/18579754323/ma1@tj-trade.example",
        "天津市二手车出口协会|Member|member|1992-09-19|textiles;finance|Large|Private||杨洋然/秘书长/18104974650/yang2@example.example",
        "沃达尔（天津）股份有限公司|Member|director|2013-09-09|building-materials;equipment|Small|Foreign|022-44026859|胡然丽/董事长/15122330792/hu3@haihe.example",
        "融商物流（天津）集团有限公司|Member|vice-president|1993-03-04|finance|Large|Private|022-25388853|于宇浩/外联经理/17280841485/yu5@example.example",
        "宁河正信泰和行业协会|Member|director|1997-09-17|textiles|Medium|Private|022-03340187|马国子/办公室主任/13805888718/ma8@haihe.example",
        "武清博纳东疆商会|Member|vice-president|2022-08-17|legal|Medium|Foreign||何秀/董事长/18167513613/he9@example.example",
        "蓟州恒通联创进出口有限公司|Member|standing-director|1988-05-12|logistics;farm-machinery|Medium|State||高勇/董事长/13561748338/gao13@binhai-co.example",
        "天津北辰联创集团有限公司|Member|member|2003-01-14|logistics;finance|Large|State||周明浩/董事长/18537056563/zhou21@haihe.example",
        "滨海金桥天利商会|Member|member|2011-03-20|farm-machinery;food|Micro|Private||谢娟伟/办公室主任/13682812646/xie27@binhai-co.example",
        "蓟州海润瑞丰科技股份有限公司|Member|standing-director|2008-04-13|biomedicine;legal|Micro|JointVenture||董杰/总经理/13639436991/dong35@haihe.example/office35@example.example",
        "武清正信金桥进出口有限公司|Member|member|2017-04-06|finance|Medium|State||黄建轩/办公室主任/18482753464/huang42@haihe.example",
        "天津天利博纳进出口有限公司|Member|member|2014-11-05|new-energy|Small|Foreign||何然洋/秘书长/18480445765/he45@tj-trade.example",
        "天津正信宏远行业协会|Member|member|2004-01-23|farm-machinery|Micro|State||韩霞/秘书长/15790559772/han48@example.example",
        "天津泰和北辰国际物流有限公司|Member|member|2014-10-10|equipment;information-technology|Micro|JointVenture|022-74035338|高子/外联经理/15638578497/gao60@haihe.example",
        "天津博纳博纳商会|Member|standing-director|1988-01-02|building-materials;legal|Micro|JointVenture|022-83165868|冯刚/外联经理/18675095701/feng63@haihe.example",
        "滨海正信世纪国际物流有限公司|Member|director|2009-09-13|meat;biomedicine|Medium|Foreign||王建雨/董事长/18453604052/wang67@binhai-co.example",
        "滨海正信联创国际物流有限公司|Member|vice-president|1995-09-14|textiles;finance|Medium|Private||董洋琪/秘书长/13573004431/dong72@haihe.example",
        "津南天利博纳行业协会|Member|member|2010-03-05|biomedicine;finance|Small|Private||徐子辉/外联经理/13244498513/xu81@haihe.example",
        "宁河恒通泰和集团有限公司|Member|member|2008-01-04|petrochemicals;e-commerce|Large|Private||赵文玲/外联经理/18663040463/zhao85@example.example",
        "宁河博纳海润商会|Member|vice-president|2002-08-10|food;textiles|Micro|Foreign|022-20827343|张梦刚/董事长/15026102197/zhang95@tj-trade.example",
        "津南瑞丰中泰科技股份有限公司|Member|member|1994-02-08|building-materials|Small|Foreign||王浩平/董事长/15980845346/wang99@haihe.example",
        "滨海海润金桥国际物流有限公司|Member|vice-president|1999-12-19|building-materials|Micro|JointVenture|022-85238024|赵梦子/办公室主任/13675452970/zhao105@tj-trade.example",
        "天津东疆正信商会|GroupMember|standing-director|2004-11-09|finance|Small|Private||刘桂/外联经理/15132323753/liu174@binhai-co.example/office174@example.example",
        "天津华鼎华鼎集团有限公司|GroupMember|vice-president|1997-11-19|used-vehicles|Micro|Foreign||董思/外联经理/13605563569/dong58@haihe.example",
        "津南联创华鼎商会|GroupMember|member|1991-10-05|farm-machinery|Micro|Private||林艳涛/总经理/15675112532/lin22@example.example",
        "武清北辰北辰科技股份有限公司|GroupMember|director|1993-04-04|used-vehicles|Micro|Foreign||杨强静/外联经理/15814449454/yang25@binhai-co.example",
    ];
}
