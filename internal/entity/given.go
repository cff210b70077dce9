package entity

import (
	"strings"

	"standfirst/internal/lazy"
)

// givenNames holds the gender of given names that nearly all their bearers in
// English news share.
var givenNames = lazy.Value(func() map[string]gender {
	m := map[string]gender{}
	for _, w := range strings.Fields(men) {
		m[w] = male
	}
	for _, w := range strings.Fields(women) {
		m[w] = female
	}
	return m
})

const (
	men = "aaron abdul abdullah abraham adam adrian ahmed al alan albert alexander ali allen andre andrew andy anthony antonio arnold arthur bashar barack ben benjamin bernard bernie " +
		"bill billy bob bobby boris brad brandon brendan brett brian bruce bryan carl carlos charles charlie chris christian christopher clarence colin craig dan daniel danny dave david dean " +
		"dennis derek diego dick dmitry don donald doug douglas dwight earl ed eddie edward edwin emmanuel eric ernest eugene felix fernando francois frank franklin fred frederick gary " +
		"gavin geoffrey george gerald gilbert glenn gordon graham greg gregory guy hans harold harry hassan hector henry herbert herman howard hugh hugo hussein ian ibrahim igor isaac ivan " +
		"jack jacob jacques jake james jamie jared jason jay jeff jeffrey jeremy jerome jerry jim jimmy joe joel john johnny jon jonathan jorge jose joseph josh joshua juan julian justin " +
		"karl keith ken kenneth kevin khalid kofi kyle larry lawrence leo leon leonard lewis lloyd louis luis luke malcolm manuel marc marco marcus mario mark martin marvin matt " +
		"matthew maurice max michael miguel mike mohamed mohammad mohammed muhammad narendra nathan neil nelson nicholas nick nicolas nigel norman oliver oscar osama owen patrick paul " +
		"pedro pete peter phil philip phillip pierre rafael ralph ramon randy raul ray raymond recep ricardo richard rick rob robert roberto rodney roger roland ron ronald ross roy rupert " +
		"russell ryan samuel scott sean sergei sergey seth shaun silvio simon stanley stephen steve steven stuart ted terrence theodore thomas tim timothy toby todd tom tommy tony " +
		"travis trevor vernon victor vincent vladimir wayne walter warren wesley william willie winston yusuf zachary"
	women = "abigail alice alicia alison amanda amber amelia amy angela angelina ann anna anne annie aung barbara beatrice benazir beth bethany betty beverly brenda bridget britney camilla " +
		"carla carol caroline carolyn catherine cathy charlotte cheryl christina christine cindy claire clara claudia condoleezza courtney crystal cynthia daisy danielle deborah debra " +
		"denise diana diane dilma donna dorothy edith eileen elaine eleanor elena elizabeth ella ellen emily emma erin esther ethel eva evelyn faith fatima fiona florence frances gabrielle " +
		"gail geraldine gina gladys gloria grace greta gwen hannah harriet hazel heather heidi helen hillary holly ida indira ingrid irene isabel isabella jacqueline jane janet janice " +
		"jeanne jenna jennifer jenny jessica jill jo joan joanna joanne josephine joyce juanita judith judy julia julie karen kate katherine kathleen kathryn kathy katie kayla kimberly " +
		"kirsten kristen laura lauren laurie leah lena lillian linda lisa liz lois lori louise lucille lucy lydia madeleine maggie malala malia marcia margaret maria marie marilyn " +
		"marina marissa marjorie martha mary maureen megan meghan melania melanie melissa mercedes michelle mildred miriam monica nadia nancy naomi natalie nicole nina olga olivia pamela " +
		"patricia paula pauline peggy penelope phyllis priscilla rachel rebecca regina renee rhonda rita roberta rosa rose rosemary ruth sally samantha sandra sara sarah serena sharon " +
		"sheila shirley sofia sonia sophia sophie stacy stephanie sue susan suzanne sylvia tamara tammy tara teresa theresa tiffany tina tracy ursula valerie vanessa vera veronica vicky " +
		"victoria viola virginia vivian wanda wendy whitney yolanda yvonne zoe"
)
