using Events.Platform.Text;

namespace Events.Tests.Platform.Text;

public class GreetingTests
{
    [Theory]
    [InlineData("李明", "主任", "尊敬的李主任：")]
    [InlineData("李明", "国际合作处处长", "尊敬的李处长：")]
    [InlineData("王建国", "副会长", "尊敬的王会长：")]
    [InlineData("王建国", "党组书记、主席", "尊敬的王书记：")]
    [InlineData("王建国", "常务副会长兼秘书长", "尊敬的王会长：")]
    [InlineData("欧阳娜", "总经理", "尊敬的欧阳总经理：")]
    [InlineData("张伟", "", "尊敬的张伟先生/女士：")]
    [InlineData("张伟", "总经理助理", "尊敬的张伟先生/女士：")]
    [InlineData("张伟", "Sales Manager", "尊敬的张伟先生/女士：")]
    [InlineData("John Smith", "总经理", "尊敬的 John Smith 先生/女士：")]
    [InlineData("Mr John Smith", "", "尊敬的 Smith 先生：")]
    [InlineData("Dr. Maria Schmidt", "", "尊敬的 Schmidt 博士：")]
    public void In_Chinese_a_known_title_follows_the_family_name(string name, string jobTitle, string expected) =>
        Assert.Equal(expected, Greeting.In("zh", name, jobTitle: jobTitle));

    [Theory]
    [InlineData("John Smith", "", "Dear John Smith,")]
    [InlineData("Mr John Smith", "", "Dear Mr Smith,")]
    [InlineData("Prof. ZHANG Wei", "", "Dear Prof ZHANG,")]
    [InlineData("张伟", "ZHANG Wei", "Dear ZHANG Wei,")]
    [InlineData("张伟", "Ms ZHANG Wei", "Dear Ms ZHANG,")]
    [InlineData("张伟", "", "Dear 张伟,")]
    [InlineData("Missy Elliott", "", "Dear Missy Elliott,")]
    [InlineData("H.E. Mr João Almeida", "", "Dear Mr Almeida,")]
    public void In_English_a_known_salutation_goes_with_the_family_name(string name, string latinName, string expected) =>
        Assert.Equal(expected, Greeting.In("en", name, latinName, "Manager"));

    [Theory]
    [InlineData("zh", "H.E. Mr João Almeida", "巴西驻华大使", true, "尊敬的 João Almeida 大使阁下：")]
    [InlineData("zh", "王文博", "大使", true, "尊敬的王文博大使阁下：")]
    [InlineData("en", "João Almeida", "Ambassador of Brazil", true, "Your Excellency,")]
    [InlineData("en", "João Almeida", "Deputy Ambassador", true, "Dear João Almeida,")]
    [InlineData("en", "Mr João Almeida", "Commercial Counsellor", true, "Dear Mr Almeida,")]
    [InlineData("en", "João Almeida", "Brand ambassador", false, "Dear João Almeida,")]
    public void Only_an_envoy_who_is_ambassador_is_an_excellency(string language, string name, string jobTitle, bool isEnvoy, string expected) =>
        Assert.Equal(expected, Greeting.In(language, name, jobTitle: jobTitle, isEnvoy: isEnvoy));

    [Theory]
    [InlineData("李明", "主任", "先生", "李主任")]
    [InlineData("李明", "", "先生", "李明先生")]
    [InlineData("李明", "", "", "李明")]
    [InlineData("Mary Smith", "", "女士", "Mary Smith 女士")]
    [InlineData("Mary Smith", "", "", "Mary Smith")]
    [InlineData("Dr Maria Schmidt", "", "女士", "Schmidt 博士")]
    [InlineData("尊敬的", "", "先生", "尊敬的先生")]
    public void Somebody_is_addressed_without_the_words_of_a_letter(string name, string jobTitle, string courtesy, string expected) =>
        Assert.Equal(expected, Greeting.Address(name, jobTitle, courtesy: courtesy));
}
